package org.plenum.proposal.proposal;

import java.util.function.IntSupplier;

import org.plenum.platform.identity.Caller;
import org.plenum.proposal.content.Content;
import org.plenum.proposal.review.Opinion;

/// What may be asked of a proposal. A new case does not compile until [Proposal#handle] answers it.
sealed interface ProposalCommand {

    /// Who asks.
    Caller by();

    /// Changes what it says; a returned one becomes a draft again.
    record Edit(Caller by, String session, Content content) implements ProposalCommand {
    }

    /// Hands it in.
    ///
    /// @param proposer who brings it in, as of today
    /// @param serial gives the next serial; asked at the first submission only
    record Submit(Caller by, Proposer proposer, IntSupplier serial) implements ProposalCommand {
    }

    /// Takes it back (撤回).
    record Withdraw(Caller by) implements ProposalCommand {
    }

    /// Says what should become of it; the first one starts the review.
    record Recommend(Caller by, Opinion opinion) implements ProposalCommand {
    }

    /// Settles what becomes of it.
    ///
    /// @param docketNumber gives the next docket number; asked for filing only
    record Decide(Caller by, Opinion opinion, IntSupplier docketNumber) implements ProposalCommand {
    }

    /// The kind of command, as data.
    default Action action() {
        return switch (this) {
            case Edit _ -> Action.EDIT;
            case Submit _ -> Action.SUBMIT;
            case Withdraw _ -> Action.WITHDRAW;
            case Recommend _ -> Action.RECOMMEND;
            case Decide _ -> Action.DECIDE;
        };
    }
}
