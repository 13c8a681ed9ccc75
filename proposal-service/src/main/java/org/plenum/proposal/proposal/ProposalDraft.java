package org.plenum.proposal.proposal;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.proposal.content.Content;

/// What its proposer writes: the body of a new draft, and what a patch changes. A draft may be short; see `warnings` of the view.
@Schema(name = "ProposalDraft")
record ProposalDraft(
        @Schema(description = "会议代码：届-次 Session code", examples = "7-5") @NotNull @Size(max = 5) @Pattern(regexp = SESSION) String session,
        @Schema(description = "案由，宜写作“关于……的建议”，一事一案 Title", examples = "关于加快推进老旧小区加装电梯的建议") @NotBlank @Size(max = 200) String title,
        @Schema(description = "案据：情况与分析 Situation and analysis", examples = "我市建成二十年以上的住宅小区多数没有电梯，老年人上下楼困难。") @Size(max = 8000) @Nullable String situation,
        @Schema(description = "建议 Suggestion", examples = "建议由住建部门牵头制定加装电梯实施细则，明确费用分担办法。") @Size(max = 8000) @Nullable String suggestion,
        @Schema(description = "分类代码 Code of a category", examples = "SOCIETY") @Size(max = 40) @Nullable String category,
        @Schema(description = "建议承办单位 Suggested handling unit", examples = "市住房和城乡建设局") @Size(min = 1, max = 200) @Nullable String suggestedUnit,
        @Schema(description = "是否同意公开，提交前必须回答 Consent to publication, to be answered before submission", examples = "true") @Nullable Boolean publicationConsent,
        @Schema(description = "是否基于调研 Whether based on research", examples = "true") @Nullable Boolean researchBased) {

    /// A session code: term and sitting.
    static final String SESSION = "[1-9][0-9]?-[1-9][0-9]?";

    static ProposalDraft of(Proposal proposal) {
        var content = proposal.content();
        return new ProposalDraft(proposal.sessionCode(), content.title(), content.situation(), content.suggestion(),
                content.category(), content.suggestedUnit(), content.publicationConsent(), content.researchBased());
    }

    Content content() {
        return new Content(title.strip(), text(situation), text(suggestion), category, suggestedUnit, publicationConsent,
                Boolean.TRUE.equals(researchBased));
    }

    private static String text(@Nullable String written) {
        return written == null ? "" : written.strip();
    }
}
