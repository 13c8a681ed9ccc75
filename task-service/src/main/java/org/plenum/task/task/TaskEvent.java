package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

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
            case ExtensionRequested _ -> "task.extension-requested";
            case ExtensionGranted _ -> "task.extension-granted";
            case ExtensionRejected _ -> "task.extension-rejected";
            case Suspended _ -> "task.suspended";
            case Resumed _ -> "task.resumed";
            case Terminated _ -> "task.terminated";
            case Reopened _ -> "task.reopened";
            case StepAdded _ -> "task.step-added";
            case StepChanged _ -> "task.step-changed";
            case StepFinished _ -> "task.step-finished";
            case StepDropped _ -> "task.step-dropped";
            case StepReopened _ -> "task.step-reopened";
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

    record ExtensionRequested(String by, int number, LocalDate from, LocalDate to, String reason) implements TaskEvent {
    }

    /// The office gave it a later deadline.
    ///
    /// @param to the day, and `finishOffsetDays` what it is in days from the opening of that time: the task's new own deadline
    record ExtensionGranted(String by, int number, LocalDate from, LocalDate to, int finishOffsetDays,
            @Nullable String reason) implements TaskEvent {
    }

    record ExtensionRejected(String by, int number, LocalDate to, String reason) implements TaskEvent {
    }

    record Suspended(String by, String reason) implements TaskEvent {
    }

    /// It goes on where it was.
    ///
    /// @param due its deadline, and whether it is late from the start
    record Resumed(String by, LocalDate due, boolean late) implements TaskEvent {
    }

    record Terminated(String by, String reason) implements TaskEvent {
    }

    record Reopened(String by, String reason) implements TaskEvent {
    }

    /// @param progress the task's progress from then on, also in the events that follow here
    record StepAdded(String by, int number, StepFields step, int progress) implements TaskEvent {
    }

    record StepChanged(String by, int number, StepFields from, StepFields to, int progress) implements TaskEvent {
    }

    record StepFinished(String by, int number, String title, int progress) implements TaskEvent {
    }

    record StepDropped(String by, int number, String title, String reason, int progress) implements TaskEvent {
    }

    record StepReopened(String by, int number, String title, String reason, int progress) implements TaskEvent {
    }
}
