package org.plenum.task.topic;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of topics; null where not given.
///
/// @param task a linked task
record TopicFilter(@Nullable String session, @Nullable TopicState state, @Nullable String form, @Nullable String proposer,
        @Nullable UUID task) {
}
