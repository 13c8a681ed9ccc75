package org.plenum.task.programme.village;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What happened to an assignment; also the payload in the event log.
sealed interface VillageAssignmentEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Offered _ -> "village-assignment.offered";
            case Accepted _ -> "village-assignment.accepted";
            case Declined _ -> "village-assignment.declined";
            case Withdrawn _ -> "village-assignment.withdrawn";
            case Ended _ -> "village-assignment.ended";
        };
    }

    record Offered(String by, UUID programme, String account, String county, String village, LocalDate firstDay,
            @Nullable LocalDate lastDay) implements VillageAssignmentEvent {
    }

    record Accepted(String by) implements VillageAssignmentEvent {
    }

    record Declined(String by, String reason) implements VillageAssignmentEvent {
    }

    record Withdrawn(String by, String reason) implements VillageAssignmentEvent {
    }

    record Ended(String by, LocalDate lastDay, String reason) implements VillageAssignmentEvent {
    }
}
