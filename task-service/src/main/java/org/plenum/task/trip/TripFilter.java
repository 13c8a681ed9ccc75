package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of trips; null where not given.
///
/// @param person a name or an account
/// @param from trips that end on or after that day
/// @param to trips that begin on or before that day
record TripFilter(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable TripKind kind, @Nullable TripState state,
        @Nullable String unit, @Nullable String person, @Nullable String county, @Nullable String place, @Nullable UUID topic) {
}
