package org.plenum.task.circular;

import org.jspecify.annotations.Nullable;

/// What happened to a circular; also the payload in the event log. The texts are kept with the editions.
sealed interface CircularEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Drafted _ -> "circular.drafted";
            case Changed _ -> "circular.changed";
            case Published _ -> "circular.published";
            case Corrected _ -> "circular.corrected";
            case Withdrawn _ -> "circular.withdrawn";
            case Acknowledged _ -> "circular.acknowledged";
        };
    }

    record Drafted(String by, String kind, String title) implements CircularEvent {
    }

    record Changed(String by, String kind, String title) implements CircularEvent {
    }

    record Published(String by, int edition) implements CircularEvent {
    }

    record Corrected(String by, int edition, String reason) implements CircularEvent {
    }

    record Withdrawn(String by, String reason) implements CircularEvent {
    }

    record Acknowledged(String by, int edition, @Nullable String unit) implements CircularEvent {
    }
}
