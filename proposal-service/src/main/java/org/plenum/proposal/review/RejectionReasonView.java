package org.plenum.proposal.review;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A ground for not filing as the API shows it.
record RejectionReasonView(@Schema(description = "代码 Code", examples = "EMPTY_CONTENT") String code,
        @Schema(description = "中文 Chinese", examples = "内容空泛没有具体建议") String zh,
        @Schema(description = "英文 English", examples = "Vague, without a concrete suggestion") String en,
        @Schema(description = "依据 Where it comes from", examples = "政协全国委员会提案工作条例（2011 年）") String legalBasis,
        @Schema(description = "NATIONAL 全国规定，LOCAL 地方规定 National or local rule") RejectionReason.Scope scope,
        @Schema(description = "自何日起适用 First day", examples = "2011-01-01") LocalDate validFrom,
        @Schema(description = "至何日止适用，不限则无 Last day, absent if open", nullable = true) @Nullable LocalDate validTo) {

    static RejectionReasonView of(RejectionReason reason) {
        return new RejectionReasonView(reason.code(), reason.zh(), reason.en(), reason.legalBasis(), reason.scope(),
                reason.validFrom(), reason.validTo());
    }
}
