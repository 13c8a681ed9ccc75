package org.plenum.proposal.proposal;

import org.jspecify.annotations.Nullable;
import org.plenum.proposal.review.Outcome;

/// What happened to a proposal, as the log keeps it. Nothing a draft says is in here.
sealed interface ProposalEvent {

    /// A draft was begun.
    record Drafted(String session) implements ProposalEvent {
    }

    /// A draft was changed, or a returned proposal taken up again.
    record Edited(String session) implements ProposalEvent {
    }

    /// It was handed in.
    record Submitted(String session, int round, int serialNumber, String memberNumber, String title, @Nullable String category)
            implements
                ProposalEvent {
    }

    /// The proposer took it back.
    ///
    /// @param handedIn whether others knew of it
    record Withdrawn(String session, boolean handedIn) implements ProposalEvent {
    }

    /// A reviewer recommended something.
    record Recommended(String session, int round, Outcome outcome, @Nullable String reason, @Nullable String note)
            implements
                ProposalEvent {
    }

    /// It was filed (立案).
    record Filed(String session, int docketNumber, String title, @Nullable String category, @Nullable String suggestedUnit)
            implements
                ProposalEvent {
    }

    /// It was returned for changes (退回修改).
    record Returned(String session, int round, String comment) implements ProposalEvent {
    }

    /// It was rejected (不予立案).
    record Rejected(String session, int round, String reason, @Nullable String note) implements ProposalEvent {
    }
}
