package org.plenum.proposal.proposal;

import java.util.EnumSet;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;

/// What can be asked of a proposal: who may in general, and in which states.
@Schema(name = "ProposalAction", description = "EDIT 修改，SUBMIT 提交，WITHDRAW 撤回，RECOMMEND 提审查建议，DECIDE 作审查决定")
enum Action {
    /// 修改.
    EDIT(true, Set.of(Roles.MEMBER), EnumSet.of(ProposalState.DRAFT, ProposalState.RETURNED)),
    /// 提交.
    SUBMIT(true, Set.of(Roles.MEMBER), EnumSet.of(ProposalState.DRAFT, ProposalState.RETURNED)),
    /// 撤回, until there is a decision.
    WITHDRAW(true, Set.of(Roles.MEMBER), EnumSet.of(ProposalState.DRAFT, ProposalState.SUBMITTED, ProposalState.UNDER_REVIEW,
            ProposalState.RETURNED)),
    /// 审查建议; several people may.
    RECOMMEND(false, Set.of(Roles.PROPOSAL_OFFICE), EnumSet.of(ProposalState.SUBMITTED, ProposalState.UNDER_REVIEW)),
    /// 审查决定; needs a recommendation first.
    DECIDE(false, Set.of(Roles.PROPOSAL_OFFICE, Roles.CHAIR), EnumSet.of(ProposalState.UNDER_REVIEW));

    private final boolean proposers;
    private final Set<String> roles;
    private final Set<ProposalState> states;

    Action(boolean proposers, Set<String> roles, Set<ProposalState> states) {
        this.proposers = proposers;
        this.roles = roles;
        this.states = states;
    }

    /// Whether it is the proposer's, else it is a reviewer's, who must not be the proposer.
    boolean isProposers() {
        return proposers;
    }

    /// Whether one of the caller's roles is charged with it.
    boolean isChargedTo(Caller caller) {
        return roles.stream().anyMatch(caller::has);
    }

    /// Whether it is possible in `state`.
    boolean isPossibleIn(ProposalState state) {
        return states.contains(state);
    }
}
