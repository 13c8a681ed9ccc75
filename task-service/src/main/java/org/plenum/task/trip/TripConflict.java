package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// Something that stands against a trip as it is arranged.
///
/// @param blocking whether the trip is not confirmed while it stands; else it is a warning
/// @param from the first day on which it stands, to the last
/// @param people whose trips these are, by name; empty where it is not about people
/// @param other the other trip
/// @param otherSubject its subject
/// @param session the code of the session that meets
/// @param sentence the same in words
record TripConflict(Reason reason, boolean blocking, LocalDate from, LocalDate to, List<String> people,
        @Nullable String county, @Nullable UUID other, @Nullable String otherSubject, @Nullable String session, Text sentence) {

    /// What kind of conflict it is.
    enum Reason {
        /// One person, or several, on two trips. Blocking if the other one is confirmed or held.
        PERSON_TWICE,
        /// Perhaps one person on two trips: of one name, but not both have an account.
        /// Short names are often padded, so spaces do not count.
        SAME_NAME,
        /// The plenary meets, and everybody with it. Blocking.
        PLENARY,
        /// Another group is in the county within too few days.
        COUNTY_AGAIN,
        /// A holiday or a day off.
        NON_WORKING_DAY
    }
}
