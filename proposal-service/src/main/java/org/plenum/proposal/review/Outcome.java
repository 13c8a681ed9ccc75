package org.plenum.proposal.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// How a review ends, or should end.
@Schema(name = "ReviewOutcome", description = "FILE 立案，RETURN 退回修改，REJECT 不予立案 How a review ends")
public enum Outcome {
    /// 立案.
    FILE,
    /// 退回修改.
    RETURN,
    /// 不予立案.
    REJECT
}
