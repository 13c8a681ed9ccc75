package org.plenum.proposal.proposal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.proposal.content.Finding;
import org.plenum.proposal.numbering.Numbers;
import org.plenum.proposal.review.Outcome;
import org.plenum.proposal.review.Statement;
import org.plenum.proposal.rule.Rules;

/// A proposal as one caller sees it.
record ProposalView(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "版本 Version", examples = "3") int version,
        @Schema(description = "会议代码 Session code", examples = "7-5") String session,
        @Schema(description = "状态 State") ProposalState state,
        @Schema(description = "流水号，提交后才有 Serial, since submission", nullable = true, examples = "12") @Nullable Integer serialNumber,
        @Schema(description = "案号，立案后才有 Docket number, since filing", nullable = true, examples = "1") @Nullable Integer docketNumber,
        @Schema(description = "案号的书写形式 The docket number as printed", nullable = true, examples = "第001号") @Nullable String docketLabel,
        @Schema(description = "案由 Title", examples = "关于加快推进老旧小区加装电梯的建议") String title,
        @Schema(description = "案据 Situation", examples = "我市建成二十年以上的住宅小区多数没有电梯，老年人上下楼困难。") String situation,
        @Schema(description = "建议 Suggestion", examples = "建议由住建部门牵头制定加装电梯实施细则，明确费用分担办法。") String suggestion,
        @Schema(description = "分类代码 Category", nullable = true, examples = "SOCIETY") @Nullable String category,
        @Schema(description = "建议承办单位 Suggested handling unit", nullable = true, examples = "市住房和城乡建设局") @Nullable String suggestedUnit,
        @Schema(description = "是否同意公开，未回答则无 Consent to publication, absent until answered", nullable = true) @Nullable Boolean publicationConsent,
        @Schema(description = "是否基于调研 Whether based on research") boolean researchBased,
        @Schema(description = "提案人，提交之日的情况 The proposer as of submission", nullable = true) @Nullable ProposerView proposer,
        @Schema(description = "起草时间 Drafted at") Instant createdAt,
        @Schema(description = "最近改变时间 Changed at") Instant changedAt,
        @Schema(description = "最近提交时间 Last submitted at", nullable = true) @Nullable Instant submittedAt,
        @Schema(description = "审查建议，只有审查方可见 Recommendations, for reviewers only") List<StatementView> recommendations,
        @Schema(description = "审查决定，提案人与审查方可见 Decisions, for the proposer and reviewers") List<StatementView> decisions,
        @Schema(description = "提示：案由的写法；可修改时也含提交前须解决的问题 What should or must be mended") List<WarningView> warnings,
        @Schema(description = "当前调用者可执行的操作 What this caller may do now") List<Action> allowedActions) implements Versioned {

    /// Who brought it in.
    @Schema(name = "ProposalProposer")
    record ProposerView(@Schema(description = "委员编号 Member number", examples = "0705012") String memberNumber,
            @Schema(description = "姓名 Name", examples = "田大利") String name,
            @Schema(description = "界别 Sector") DictionaryEntry sector,
            @Schema(description = "政治面貌 Party or affiliation") DictionaryEntry party) {

        static ProposerView of(Proposer proposer) {
            return new ProposerView(proposer.memberNumber(), proposer.memberName(),
                    new DictionaryEntry(proposer.sectorCode(), proposer.sectorName()),
                    new DictionaryEntry(proposer.partyCode(), proposer.partyName()));
        }
    }

    /// A code and its name on the day of submission.
    @Schema(name = "ProposalDictionaryEntry")
    record DictionaryEntry(@Schema(description = "代码 Code", examples = "05") String code,
            @Schema(description = "名称 Name", examples = "民盟") String name) {
    }

    /// A recommendation or a decision.
    @Schema(name = "ProposalStatement")
    record StatementView(@Schema(description = "第几次提交 Which submission", examples = "1") int round,
            @Schema(description = "结果 Outcome") Outcome outcome,
            @Schema(description = "不予立案的理由代码 Ground for not filing", nullable = true, examples = "EMPTY_CONTENT") @Nullable String reason,
            @Schema(description = "说明 Note", nullable = true, examples = "请补充调研数据，并写明具体建议。") @Nullable String note,
            @Schema(description = "何人 Who", examples = "陈思远") String by, @Schema(description = "何时 When") Instant at) {

        static StatementView of(Statement statement) {
            return new StatementView(statement.round(), statement.outcome(), statement.reason(), statement.note(),
                    statement.byName(), statement.at());
        }
    }

    /// Something to mend, in both languages.
    @Schema(name = "ProposalWarning")
    record WarningView(@Schema(description = "字段 Field", examples = "title") String field,
            @Schema(description = "中文 Chinese", examples = "案由宜写作“关于……的建议”") String zh,
            @Schema(description = "英文 English", examples = "should read \"关于...的建议\"") String en,
            @Schema(description = "是否阻止提交 Whether it keeps the draft from being submitted") boolean blocksSubmission) {

        static WarningView of(Finding finding, boolean blocksSubmission) {
            return new WarningView(finding.field(), finding.message().zh(), finding.message().en(), blocksSubmission);
        }
    }

    static ProposalView of(Proposal proposal, Caller caller, Rules rules) {
        var content = proposal.content();
        var standing = proposal.standing(caller);
        var allowed = standing.allowedActions(rules);
        var proposer = proposal.proposer();
        var docketNumber = proposal.docketNumber();
        return new ProposalView(proposal.id(), proposal.version(), proposal.sessionCode(), proposal.state(),
                proposal.serialNumber(), docketNumber, docketNumber == null ? null : Numbers.docketLabel(docketNumber),
                content.title(), content.situation(), content.suggestion(), content.category(), content.suggestedUnit(),
                content.publicationConsent(), content.researchBased(), proposer == null ? null : ProposerView.of(proposer),
                proposal.createdAt(), proposal.changedAt(), proposal.submittedAt(),
                standing.showsRecommendations() ? proposal.recommendations().stream().map(StatementView::of).toList()
                        : List.of(),
                standing.showsDecisions() ? proposal.decisions().stream().map(StatementView::of).toList() : List.of(),
                Stream.concat(content.warnings(rules).stream().map(one -> WarningView.of(one, false)),
                        allowed.contains(Action.SUBMIT)
                                ? content.obstacles(rules).stream().map(one -> WarningView.of(one, true))
                                : Stream.of())
                        .toList(),
                allowed);
    }
}
