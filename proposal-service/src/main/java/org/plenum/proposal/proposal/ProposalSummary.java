package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.proposal.numbering.Numbers;
import org.plenum.proposal.rule.Rules;

/// A proposal in a list.
@Schema(name = "ProposalSummary")
record ProposalSummary(@Schema(description = "标识 Id") UUID id, @Schema(description = "版本 Version", examples = "3") int version,
        @Schema(description = "会议代码 Session code", examples = "7-5") String session,
        @Schema(description = "状态 State") ProposalState state,
        @Schema(description = "流水号 Serial", nullable = true, examples = "12") @Nullable Integer serialNumber,
        @Schema(description = "案号 Docket number", nullable = true, examples = "1") @Nullable Integer docketNumber,
        @Schema(description = "案号的书写形式 The docket number as printed", nullable = true, examples = "第001号") @Nullable String docketLabel,
        @Schema(description = "案由 Title", examples = "关于加快推进老旧小区加装电梯的建议") String title,
        @Schema(description = "分类代码 Category", nullable = true, examples = "SOCIETY") @Nullable String category,
        @Schema(description = "提案人姓名 The proposer's name", nullable = true, examples = "田大利") @Nullable String proposer,
        @Schema(description = "提案人界别 The proposer's sector", nullable = true, examples = "经济界") @Nullable String sector,
        @Schema(description = "最近改变时间 Changed at") Instant changedAt,
        @Schema(description = "最近提交时间 Last submitted at", nullable = true) @Nullable Instant submittedAt,
        @Schema(description = "当前调用者可执行的操作 What this caller may do now") List<Action> allowedActions) {

    static ProposalSummary of(ProposalRow row, Caller caller, Rules rules) {
        var docketNumber = row.docketNumber();
        return new ProposalSummary(row.id(), row.version(), row.session(), ProposalState.valueOf(row.state()),
                row.serialNumber(), docketNumber, docketNumber == null ? null : Numbers.docketLabel(docketNumber), row.title(),
                row.category(), row.memberName(), row.sectorName(), row.changedAt(), row.submittedAt(),
                row.standing(caller).allowedActions(rules));
    }
}
