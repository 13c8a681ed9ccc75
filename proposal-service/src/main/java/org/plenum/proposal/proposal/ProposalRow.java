package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// What a list needs of a proposal: not its long texts.
record ProposalRow(UUID id, int version, String state, boolean handedIn, String session, @Nullable Integer serialNumber,
        @Nullable Integer docketNumber, String title, @Nullable String category, String ownerId, @Nullable String memberName,
        @Nullable String sectorName, Instant changedAt, @Nullable Instant submittedAt, boolean recommended) {

    Standing standing(Caller caller) {
        return new Standing(caller, ProposalState.valueOf(state), handedIn, docketNumber != null, ownerId.equals(caller.id()),
                recommended);
    }
}
