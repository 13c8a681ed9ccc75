package org.plenum.proposal.proposal;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.plenum.platform.identity.Caller;
import org.plenum.proposal.rule.Rules;

/// What a proposal is to one caller: the one place that says who sees it and who may do what to it. Lists repeat
/// [#isVisible] in SQL, see [ProposalRepository].
///
/// @param handedIn whether its content is what was submitted
/// @param filed whether it has a docket number
/// @param own whether the caller is its proposer
/// @param recommended whether the caller gave a recommendation on its current submission
record Standing(Caller caller, ProposalState state, boolean handedIn, boolean filed, boolean own, boolean recommended) {

    /// Whether the caller may know of it.
    boolean isVisible() {
        return own || switch (Reach.of(caller)) {
            case HANDED_IN -> handedIn;
            case FILED -> filed;
        };
    }

    /// Whether the caller may read recommendations: who reviews, and never on one's own proposal.
    boolean showsRecommendations() {
        return !own && Reach.of(caller) == Reach.HANDED_IN;
    }

    /// Whether the caller may read decisions and their grounds.
    boolean showsDecisions() {
        return own || Reach.of(caller) == Reach.HANDED_IN;
    }

    /// What the caller may do now.
    List<Action> allowedActions(Rules rules) {
        return Arrays.stream(Action.values()).filter(action -> refusal(action, rules).isEmpty()).toList();
    }

    /// Why the caller may not do `action` now; empty if it may.
    Optional<ProposalRefused.Why> refusal(Action action, Rules rules) {
        if (action.isProposers() && !own) {
            return Optional.of(ProposalRefused.Why.NOT_THE_PROPOSER);
        }
        if (!action.isChargedTo(caller)) {
            return Optional.of(ProposalRefused.Why.NOT_IN_CHARGE);
        }
        if (!action.isProposers() && own) {
            return Optional.of(ProposalRefused.Why.OWN_PROPOSAL);
        }
        if (!action.isPossibleIn(state)) {
            return Optional.of(ProposalRefused.Why.WRONG_STATE);
        }
        if (action == Action.DECIDE && recommended && !rules.recommenderMayDecide()) {
            return Optional.of(ProposalRefused.Why.OWN_RECOMMENDATION);
        }
        return Optional.empty();
    }
}
