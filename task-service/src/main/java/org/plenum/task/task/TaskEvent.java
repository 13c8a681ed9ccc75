package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;

/// What happened to a task; also the payload in the event log.
sealed interface TaskEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Started _ -> "task.started";
            case Reported _ -> "task.reported";
            case HandedIn _ -> "task.handed-in";
            case SentBack _ -> "task.sent-back";
            case Closed _ -> "task.closed";
            case Changed _ -> "task.changed";
        };
    }

    record Started(String by) implements TaskEvent {
    }

    record Reported(String by, int percent, String note) implements TaskEvent {
    }

    record HandedIn(String by, String note, List<String> evidence) implements TaskEvent {
    }

    record SentBack(String by, String reason) implements TaskEvent {
    }

    record Closed(String by, LocalDate due, boolean late) implements TaskEvent {
    }

    record Changed(String by, TaskFields from, TaskFields to) implements TaskEvent {
    }
}
