package org.plenum.task.topic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells other features about topics that are no drafts any more, without letting them change any.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TopicLookup {

    private final TopicRepository topics;

    TopicLookup(TopicRepository topics) {
        this.topics = topics;
    }

    /// Those of the ids that were proposed, in one query.
    public List<TopicFacts> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : topics.proposed(ids).stream().map(TopicFacts::of).toList();
    }
}
