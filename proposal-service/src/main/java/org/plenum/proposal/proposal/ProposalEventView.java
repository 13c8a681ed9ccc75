package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something that happened to a proposal.
@Schema(name = "ProposalHistoryEntry")
record ProposalEventView(@Schema(description = "何事 What happened", examples = "proposal.filed") String type,
        @Schema(description = "何时 When") Instant at,
        @Schema(description = "何人（令牌的 sub）Who, by the subject of the token", examples = "6f1c2a7e-0c0b-3d0e-9a53-1d6b1f0f7c11") String actor,
        @Schema(description = "之后的版本 The version after it", examples = "3") int version,
        @Schema(description = "细节，随 type 而定 Details by type") Map<String, Object> details) {
}
