package org.plenum.proposal.proposal;

import java.util.List;
import java.util.UUID;

import org.plenum.proposal.content.Finding;

/// A command or a question that a proposal refuses; nothing has changed then.
sealed abstract class ProposalRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private ProposalRefused(String message) {
        super(message, null, false, false);
    }

    /// The rule that stands against an action.
    enum Why {
        /// Only the proposer may.
        NOT_THE_PROPOSER,
        /// None of the caller's roles is charged with it.
        NOT_IN_CHARGE,
        /// Nobody reviews one's own proposal.
        OWN_PROPOSAL,
        /// Who recommended does not decide, unless the rule `review.recommender-may-decide` says so.
        OWN_RECOMMENDATION,
        /// Not in this state.
        WRONG_STATE
    }

    /// There is none, or none that the caller may know of.
    static final class Unknown extends ProposalRefused {
        private static final long serialVersionUID = 1L;

        Unknown(UUID id) {
            super("no proposal " + id + " for this caller");
        }
    }

    /// The action is not this caller's or not possible now.
    static final class NotAllowed extends ProposalRefused {
        private static final long serialVersionUID = 1L;
        private final Why why;
        private final Action action;
        private final ProposalState state;
        private final List<Action> allowedActions;

        NotAllowed(Why why, Action action, ProposalState state, List<Action> allowedActions) {
            super(action + " in " + state + ": " + why);
            this.why = why;
            this.action = action;
            this.state = state;
            this.allowedActions = List.copyOf(allowedActions);
        }

        Why why() {
            return why;
        }

        Action action() {
            return action;
        }

        ProposalState state() {
            return state;
        }

        /// What the caller may do instead.
        List<Action> allowedActions() {
            return allowedActions;
        }
    }

    /// The content is not yet what can be submitted.
    static final class Incomplete extends ProposalRefused {
        private static final long serialVersionUID = 1L;
        private final transient List<Finding> obstacles;

        Incomplete(List<Finding> obstacles) {
            super("incomplete: " + obstacles.stream().map(Finding::field).toList());
            this.obstacles = List.copyOf(obstacles);
        }

        List<Finding> obstacles() {
            return obstacles;
        }
    }

    /// A proposal with a serial stays in its session.
    static final class SessionFixed extends ProposalRefused {
        private static final long serialVersionUID = 1L;
        private final String session;

        SessionFixed(String session) {
            super("stays in " + session);
            this.session = session;
        }

        String session() {
            return session;
        }
    }
}
