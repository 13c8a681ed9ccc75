package org.plenum.task.tag;

/// What happened to a tag; also the payload in the event log.
sealed interface TagEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Added _ -> "tag.added";
            case Changed _ -> "tag.changed";
            case Retired _ -> "tag.retired";
            case Restored _ -> "tag.restored";
        };
    }

    record Added(String by, TagFields fields) implements TagEvent {
    }

    record Changed(String by, TagFields from, TagFields to) implements TagEvent {
    }

    record Retired(String by) implements TagEvent {
    }

    record Restored(String by) implements TagEvent {
    }
}
