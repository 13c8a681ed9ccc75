package org.plenum.proposal.proposal;

import java.time.Clock;
import java.time.LocalDate;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;
import org.plenum.proposal.eligibility.Eligibility;
import org.plenum.proposal.eligibility.Ineligible;
import org.plenum.proposal.eligibility.Membership;

/// The caller as somebody who wants to submit: asked of the peers once a request, before its transaction.
///
/// The answer is kept until [#in] wants it, also when it is a refusal: a request that is answered from its
/// idempotency key, or refused for another reason, never learns that a peer was down.
@RequestScoped
class Applicant {

    private final Eligibility eligibility;
    private final Clock clock;
    private @Nullable String session;
    private @Nullable Membership membership;
    private @Nullable Ineligible refusal;

    Applicant(Eligibility eligibility, Clock clock) {
        this.eligibility = eligibility;
        this.clock = clock;
    }

    /// Asks whether the caller may submit to the session today.
    void ask(String wanted) {
        session = wanted;
        membership = null;
        refusal = null;
        try {
            membership = eligibility.of(wanted, LocalDate.now(clock));
        } catch (Ineligible why) {
            refusal = why;
        }
    }

    /// The caller as proposer in the session; asks now if that was not the session asked about before.
    ///
    /// @throws Ineligible if the caller may not submit to it
    Proposer in(String wanted) {
        if (!wanted.equals(session)) {
            ask(wanted);
        }
        if (membership == null) {
            throw refusal == null ? new IllegalStateException("asked without an answer") : refusal;
        }
        return Proposer.of(membership);
    }
}
