package org.plenum.proposal.review;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// An [Opinion] on the record: a recommendation (审查建议) or a decision (审查决定), as the list it stands in says.
///
/// @param round which submission of the proposal it is about, from 1
/// @param byId who said it
/// @param byName the name of that person at the time
@Embeddable
public record Statement(int round, @Enumerated(EnumType.STRING) Outcome outcome, @Nullable String reason, @Nullable String note,
        String byId, String byName, @Column(name = "at") Instant at) {

    /// The opinion as said by `by` in `round`.
    public static Statement of(int round, Opinion opinion, Caller by, Instant at) {
        return new Statement(round, opinion.outcome(), opinion.reasonCode(), opinion.words(), by.id(), by.name(), at);
    }
}
