package org.plenum.proposal.proposal;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// Which proposals of others a caller sees. One's own are always seen, drafts of others never.
enum Reach {
    /// All that were handed in: those who review and run the plenary.
    HANDED_IN,
    /// Those with a docket number: the rest of the house and the handling units.
    FILED;

    /// Those who see all that was handed in, and how it was reviewed.
    static final String[] REVIEWERS = { Roles.PROPOSAL_OFFICE, Roles.CHAIR, Roles.OFFICE };

    static Reach of(Caller caller) {
        return caller.hasAny(REVIEWERS) ? HANDED_IN : FILED;
    }
}
