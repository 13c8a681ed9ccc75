package org.plenum.task.change;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// A kind of things that the feed of changes tells of. To add one: a bean of this type in its feature, and in its migration a trigger
/// `follow_row(type, key column)` on its table, with a row in `change` for each that is there already; and for each other table that its view
/// shows, `follow_part(type, subject column, key column)`.
public interface Followed {

    /// Its name in the feed and in the table `change`, such as `task`.
    String type();

    /// Where one of them is read: this, a slash, its id.
    String path();

    /// Who may read this kind at all, by role; the same as at its resource.
    Set<String> readers();

    /// Those of the ids that exist and that this caller may see, as this caller sees them now, in a number of queries that does not grow with
    /// them. What is missing is told as removed.
    Map<String, Current> read(Collection<String> ids, Caller by, Locale language);

    /// Ids, in their order and greater than `after`, of those that look different on `to` than on `from` though nothing about them was
    /// changed: lights turn with the day. More than those may be given. `from` is before `to`.
    default List<UUID> turned(LocalDate from, LocalDate to, UUID after, int rows) {
        return List.of();
    }

    /// A subject as it is now.
    ///
    /// @param version for `If-Match`
    /// @param state its view
    record Current(int version, Object state) {
    }
}
