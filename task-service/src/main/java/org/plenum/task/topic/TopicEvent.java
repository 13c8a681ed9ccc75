package org.plenum.task.topic;

import java.math.BigDecimal;
import java.util.UUID;

/// What happened to a topic; also the payload in the event log. Never what somebody scored.
sealed interface TopicEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Drafted _ -> "topic.drafted";
            case Changed _ -> "topic.changed";
            case Proposed _ -> "topic.proposed";
            case ScoringOpened _ -> "topic.scoring-opened";
            case ScoringClosed _ -> "topic.scoring-closed";
            case Decided _ -> "topic.decided";
            case Withdrawn _ -> "topic.withdrawn";
            case Linked _ -> "topic.task-linked";
            case Unlinked _ -> "topic.task-unlinked";
        };
    }

    record Drafted(String by, String session, ProposerKind proposerKind, String proposer, TopicFields fields)
            implements
                TopicEvent {
    }

    record Changed(String by, TopicFields from, TopicFields to) implements TopicEvent {
    }

    record Proposed(String by) implements TopicEvent {
    }

    record ScoringOpened(String by, int scorers, int rule) implements TopicEvent {
    }

    record ScoringClosed(String by, BigDecimal mean, int scorers, int spread) implements TopicEvent {
    }

    record Decided(String by, TopicDecision decision) implements TopicEvent {
    }

    record Withdrawn(String by, String reason) implements TopicEvent {
    }

    record Linked(String by, UUID task, String session, String code) implements TopicEvent {
    }

    record Unlinked(String by, UUID task, String session, String code) implements TopicEvent {
    }
}
