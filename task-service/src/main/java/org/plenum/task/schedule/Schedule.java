package org.plenum.task.schedule;

import java.util.List;

/// What came of scheduling a network.
public sealed interface Schedule {

    /// Every activity has its dates. Whether they can be kept is in [Plan#conflicts()].
    record Scheduled(Plan plan) implements Schedule {
    }

    /// Some activities wait for each other.
    ///
    /// @param members codes in the order of the links, the last one being linked to the first again
    record Cyclic(List<String> members) implements Schedule {
    }

    /// The network cannot be read as one.
    record Invalid(List<Problem> problems) implements Schedule {
    }
}
