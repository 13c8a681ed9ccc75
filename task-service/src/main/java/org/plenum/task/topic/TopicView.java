package org.plenum.task.topic;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.task.task.TaskFacts;

/// A topic as this caller sees it today.
@Schema(name = "Topic")
record TopicView(@Schema(description = "选题编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b30") UUID id,
        @Schema(description = "为哪次会议之年谋划 The session whose year it is for", examples = "7-6") String session,
        @Schema(description = "提出者：UNIT 单位，COMMITTEE 专委会，MEMBER 委员 Who proposes", examples = "COMMITTEE") ProposerKind proposerKind,
        @Schema(description = "提出单位、专委会或委员姓名 Unit, committee, or the member's name", examples = "经济科技委") String proposer,
        @Schema(description = "选题 Title", examples = "推动县域科创平台共建共享") String title,
        @Schema(description = "理由 Why it should be taken up", examples = "紧扣人才科技攻坚，企业反映平台重复建设") String reason,
        @Schema(description = "拟采取的履职形式 Expected form of work", examples = "RESEARCH") String form,
        @Schema(description = "履职形式名称 Its name", examples = "调研") String formName,
        @Schema(description = "战略标签代码 Codes of strategic tags", examples = "[\"TALENT_TECHNOLOGY\"]") List<String> tags,
        @Schema(description = "来源 Where it comes from", examples = "[\"市委七届八次全会报告\"]") List<String> sources,
        @Schema(description = "状态 State", examples = "PROPOSED") TopicState state,
        @Schema(description = "评分规则版本；尚未组织评分则无 Version of the rules it is scored by; absent before", examples = "1", nullable = true) @Nullable Integer scoreRule,
        @Schema(description = "评分结果；评分结束前没有 Result; absent until the scoring is closed", nullable = true) @Nullable TopicScore score,
        @Schema(description = "审定日 Day of the decision", examples = "2020-12-21", nullable = true) @Nullable LocalDate decidedOn,
        @Schema(description = "审定的会议 The meeting that decided", examples = "七届四十二次主席会议", nullable = true) @Nullable String decidedAt,
        @Schema(description = "审定或撤回的理由 Why it was so decided, or withdrawn", examples = "与明年重点关联不够", nullable = true) @Nullable String remark,
        @Schema(description = "由此产生的任务，按期限先后 Tasks it leads to, by due day") List<TopicTaskView> tasks,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"CHANGE\",\"WITHDRAW\"]") List<TopicAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    /// @param tasks those of [Topic#tasks()]
    static TopicView of(Topic topic, String formName, List<TaskFacts> tasks, Caller by) {
        TopicFields fields = topic.fields();
        return new TopicView(topic.id(), topic.session(), topic.proposerKind(), topic.proposer(), fields.title(),
                fields.reason(), fields.form(), formName, fields.tags(), fields.sources(), topic.state(), topic.scoreRule(),
                topic.score(), topic.decidedOn(), topic.decidedAt(), topic.remark(),
                tasks.stream().map(TopicTaskView::of).toList(), topic.allowedActions(by), topic.version());
    }
}
