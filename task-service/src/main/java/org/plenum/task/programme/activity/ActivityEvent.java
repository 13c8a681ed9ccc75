package org.plenum.task.programme.activity;

import java.util.UUID;

/// What happened to an activity; also the payload in the event log.
sealed interface ActivityEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Planned _ -> "programme-activity.planned";
            case Changed _ -> "programme-activity.changed";
            case Held _ -> "programme-activity.held";
            case Cancelled _ -> "programme-activity.cancelled";
            case Corrected _ -> "programme-activity.corrected";
            case Linked _ -> "programme-activity.task-linked";
            case Unlinked _ -> "programme-activity.task-unlinked";
        };
    }

    record Planned(String by, UUID programme, ActivityFields fields) implements ActivityEvent {
    }

    record Changed(String by, ActivityFields from, ActivityFields to) implements ActivityEvent {
    }

    record Held(String by, ActivityOutcome outcome) implements ActivityEvent {
    }

    record Cancelled(String by, String reason) implements ActivityEvent {
    }

    record Corrected(String by, ActivityOutcome from, ActivityOutcome to, String reason) implements ActivityEvent {
    }

    record Linked(String by, UUID task) implements ActivityEvent {
    }

    record Unlinked(String by, UUID task) implements ActivityEvent {
    }
}
