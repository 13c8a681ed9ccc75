package org.plenum.task.preview;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.task.workday.CalendarCause;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about previews.
@ApplicationScoped
class PreviewRepository implements PanacheRepositoryBase<Preview, UUID> {

    /// One that has not expired.
    Preview require(UUID id, Instant now) {
        return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional()
                .orElseThrow(() -> new PreviewRefused.Unknown(id));
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }

    /// Those that a change of the calendars has made, and that have not expired, in the order in which they were made.
    List<Preview> suggestions(@Nullable CalendarCause cause, @Nullable UUID plan, UUID after, Instant now, int rows) {
        var conditions = new StringBuilder("cause is not null and id > :after and expiresAt > :now");
        var values = new HashMap<String, Object>(Map.of("after", after, "now", now));
        if (cause != null) {
            conditions.append(" and cause = :cause");
            values.put("cause", cause);
        }
        if (plan != null) {
            conditions.append(" and planId = :plan");
            values.put("plan", plan);
        }
        return find(conditions + " order by id", values).page(0, rows).list();
    }

    /// The plans that have such a preview.
    List<UUID> suggested() {
        return find("select planId from Preview where cause is not null").project(UUID.class).list();
    }

    void removeSuggestion(UUID plan) {
        delete("planId = ?1 and cause is not null", plan);
    }
}
