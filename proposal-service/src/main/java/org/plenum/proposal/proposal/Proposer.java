package org.plenum.proposal.proposal;

import jakarta.persistence.Embeddable;

import org.plenum.proposal.eligibility.Membership;

/// Who brought a proposal in (提案人), copied on the day of submission: later changes of sector or party do not change it.
@Embeddable
record Proposer(String memberId, String memberNumber, String memberName, String sectorCode, String sectorName, String partyCode,
        String partyName) {

    static Proposer of(Membership member) {
        return new Proposer(member.memberId(), member.memberNumber(), member.name(), member.sector().code(),
                member.sector().name(), member.party().code(), member.party().name());
    }
}
