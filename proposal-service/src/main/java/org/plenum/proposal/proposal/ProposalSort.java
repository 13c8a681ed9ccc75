package org.plenum.proposal.proposal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// In which order proposals are listed.
@Schema(name = "ProposalSort", description = "NEWEST 起草时间由新到旧，DOCKET 会议与案号顺序（只列已立案的）")
enum ProposalSort {
    /// Latest draft first.
    NEWEST,
    /// By session code and docket number; only those that have one.
    DOCKET
}
