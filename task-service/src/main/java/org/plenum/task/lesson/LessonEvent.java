package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What happened to a lesson; also the payload in the event log.
sealed interface LessonEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Recorded _ -> "lesson.recorded";
            case Changed _ -> "lesson.changed";
            case Assigned _ -> "lesson.assigned";
            case Planned _ -> "lesson.rectification-planned";
            case Linked _ -> "lesson.task-linked";
            case Unlinked _ -> "lesson.task-unlinked";
            case HandedIn _ -> "lesson.handed-in";
            case SentBack _ -> "lesson.sent-back";
            case Closed _ -> "lesson.closed";
            case Adopted _ -> "lesson.adopted";
            case Dropped _ -> "lesson.dropped";
            case Reopened _ -> "lesson.reopened";
        };
    }

    record Recorded(String by, LessonKind kind, String sourceSession, String raisedBy, LessonFields fields)
            implements
                LessonEvent {
    }

    record Changed(String by, LessonFields from, LessonFields to) implements LessonEvent {
    }

    record Assigned(String by, @Nullable Responsibility from, Responsibility to) implements LessonEvent {
    }

    record Planned(String by, @Nullable Rectification from, Rectification to) implements LessonEvent {
    }

    record Linked(String by, UUID task, String session, String code) implements LessonEvent {
    }

    record Unlinked(String by, UUID task, String session, String code) implements LessonEvent {
    }

    record HandedIn(String by, String note, List<String> evidence) implements LessonEvent {
    }

    record SentBack(String by, String reason) implements LessonEvent {
    }

    record Closed(String by, LocalDate due, boolean late) implements LessonEvent {
    }

    record Adopted(String by, LocalDate due, boolean late) implements LessonEvent {
    }

    record Dropped(String by, String reason) implements LessonEvent {
    }

    record Reopened(String by, String reason) implements LessonEvent {
    }
}
