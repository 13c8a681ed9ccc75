package org.plenum.proposal.proposal;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.proposal.review.Opinion;
import org.plenum.proposal.review.Outcome;

/// A recommendation or a decision as it is sent.
@Schema(name = "ProposalOpinion")
record ReviewRequest(
        @Schema(description = "FILE 立案，RETURN 退回修改，REJECT 不予立案", examples = "REJECT") @NotNull Outcome outcome,
        @Schema(description = "不予立案的理由代码，见 /api/v1/rejection-reasons；只在 REJECT 时给出，且必须给出 Ground for not filing, with REJECT only", examples = "EMPTY_CONTENT") @Size(max = 40) @Nullable String reason,
        @Schema(description = "说明；RETURN 时必须写明修改意见 Note; with RETURN what to change", examples = "请补充调研数据，并写明具体建议。") @Size(max = 2000) @Nullable String note) {

    /// @throws InvalidInput naming `reason` or `note` where the outcome needs or forbids it
    Opinion opinion() {
        String words = note == null || note.isBlank() ? null : note.strip();
        return switch (outcome) {
            case FILE -> new Opinion.File(withoutReason(words));
            case RETURN ->
                new Opinion.Return(required(withoutReason(words), "note", new Text("退回修改须写明修改意见", "must say what to change")));
            case REJECT ->
                new Opinion.Reject(required(reason, "reason", new Text("不予立案须给出理由代码", "must be given when rejecting")), words);
        };
    }

    private @Nullable String withoutReason(@Nullable String words) {
        if (reason != null) {
            throw new InvalidInput("reason", new Text("只有不予立案才有理由代码", "goes with REJECT only"));
        }
        return words;
    }

    private static String required(@Nullable String value, String field, Text message) {
        if (value == null) {
            throw new InvalidInput(field, message);
        }
        return value;
    }
}
