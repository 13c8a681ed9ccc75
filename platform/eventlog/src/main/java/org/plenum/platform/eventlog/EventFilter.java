package org.plenum.platform.eventlog;

import java.util.Set;

/// Which events a reader wants.
///
/// @param audience events told to at least one of these; empty: whoever they are told to
/// @param subjectTypes events about these kinds of subjects; empty: all kinds
public record EventFilter(Set<String> audience, Set<String> subjectTypes) {

    /// Every event.
    public static final EventFilter ALL = new EventFilter(Set.of(), Set.of());

    public EventFilter {
        audience = Set.copyOf(audience);
        subjectTypes = Set.copyOf(subjectTypes);
    }

    boolean isAll() {
        return audience.isEmpty() && subjectTypes.isEmpty();
    }
}
