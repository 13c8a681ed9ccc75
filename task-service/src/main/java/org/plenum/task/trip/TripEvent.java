package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// What happened to a trip; also the payload in the event log. Who goes along stands in the trip alone.
sealed interface TripEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Planned _ -> "trip.planned";
            case Changed _ -> "trip.changed";
            case Confirmed _ -> "trip.confirmed";
            case Replanned _ -> "trip.replanned";
            case Held _ -> "trip.held";
            case Cancelled _ -> "trip.cancelled";
        };
    }

    /// @param people how many go along
    record Outline(String subject, LocalDate fromDay, LocalDate toDay, List<TripPlace> places, int people) {

        static Outline of(TripFields fields) {
            return new Outline(fields.subject(), fields.fromDay(), fields.toDay(), fields.places(), fields.people().size());
        }
    }

    record Planned(String by, TripKind kind, String leadUnit, Outline outline) implements TripEvent {
    }

    record Changed(String by, Outline from, Outline to) implements TripEvent {
    }

    record Confirmed(String by, LocalDate fromDay, LocalDate toDay) implements TripEvent {
    }

    record Replanned(String by, String reason) implements TripEvent {
    }

    record Held(String by, String outcome, @Nullable String report) implements TripEvent {
    }

    record Cancelled(String by, String reason) implements TripEvent {
    }
}
