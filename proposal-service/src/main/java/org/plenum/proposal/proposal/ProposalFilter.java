package org.plenum.proposal.proposal;

import org.jspecify.annotations.Nullable;

/// Which proposals are listed.
///
/// @param mine the caller's own, drafts included; else those that the caller's roles open
record ProposalFilter(@Nullable String session, @Nullable ProposalState state, @Nullable String category, boolean mine,
        ProposalSort sort) {
}
