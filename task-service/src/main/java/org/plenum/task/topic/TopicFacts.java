package org.plenum.task.topic;

import java.util.UUID;

/// What other features may know of a topic.
public record TopicFacts(UUID id, String title, TopicState state) {

    static TopicFacts of(Topic topic) {
        return new TopicFacts(topic.id(), topic.fields().title(), topic.state());
    }
}
