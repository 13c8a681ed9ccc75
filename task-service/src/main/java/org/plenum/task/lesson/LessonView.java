package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A lesson as this caller sees it today.
record LessonView(@Schema(description = "条目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b20") UUID id,
        @Schema(description = "GOOD_PRACTICE 好的做法，SHORTCOMING 不足 Kind", examples = "SHORTCOMING") LessonKind kind,
        @Schema(description = "来源会议 The session looked back at", examples = "7-4") String sourceSession,
        @Schema(description = "来源会议名称 Its title", examples = "政协第七届委员会第四次全体会议") String sourceTitle,
        @Schema(description = "在哪次会议改进 The session that is to do better", examples = "7-5") String targetSession,
        @Schema(description = "领域 Area of work", examples = "MEETING_AFFAIRS") String area,
        @Schema(description = "领域名称 Its name", examples = "会务") String areaName,
        @Schema(description = "严重程度；好的做法没有 Severity; none for a good practice", examples = "CONSIDERABLE", nullable = true) @Nullable String severity,
        @Schema(description = "严重程度名称 Its name", examples = "较重", nullable = true) @Nullable String severityName,
        @Schema(description = "问题或做法 Title", examples = "委员报到集中，排队时间过长") String title,
        @Schema(description = "具体情况 What happened", examples = "首日上午两小时内集中报到，平均排队四十分钟") String description,
        @Schema(description = "提出单位 The unit that raised it", examples = "组织组") String raisedBy,
        @Schema(description = "责任；尚未明确则无 Who answers for it; none yet if absent", nullable = true) @Nullable Responsibility responsibility,
        @Schema(description = "整改；尚未制定则无 What is done about it; none yet if absent", nullable = true) @Nullable Rectification rectification,
        @Schema(description = "是否逾期未整改 Past its own deadline with work left", examples = "false") boolean overdue,
        @Schema(description = "改进任务，按期限先后 Linked tasks, by due day") List<ImprovementTaskView> tasks,
        @Schema(description = "状态；好的做法推广后为 ADOPTED State; a good practice ends as ADOPTED", examples = "RECTIFYING") LessonState state,
        @Schema(description = "提交验收时的说明 Note of the last handing in", examples = "错时报到方案已演练", nullable = true) @Nullable String handInNote,
        @Schema(description = "最近一次提交的佐证 Evidence of the last handing in", examples = "[\"报到演练记录\"]") List<String> evidence,
        @Schema(description = "最近一次退回、终止或重新打开的理由 Reason of the last sending back, dropping or reopening", examples = "缺少演练照片", nullable = true) @Nullable String reason,
        @Schema(description = "销号日 Day of closing", examples = "2021-01-19", nullable = true) @Nullable LocalDate closedOn,
        @Schema(description = "调用者现在可做的操作；尚有任务未销号时不能 CLOSE What this caller may do now; not CLOSE while a linked task is open", examples = "[\"RECTIFY\",\"LINK\"]") List<LessonAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static LessonView of(Ledger.Row row, Ledger.Reading reading, Caller by) {
        Lesson lesson = row.lesson();
        LessonFields fields = lesson.fields();
        return new LessonView(lesson.id(), lesson.kind(), lesson.sourceSession(), fields.sourceTitle(), fields.targetSession(),
                fields.area(), Objects.requireNonNull(reading.name(fields.area())), fields.severity(),
                reading.name(fields.severity()), fields.title(), fields.description(), lesson.raisedBy(),
                lesson.responsibility(), lesson.rectification(), lesson.isOverdue(reading.today()), row.taskViews(),
                lesson.state(), lesson.handInNote(), lesson.evidence(), lesson.reason(), lesson.closedOn(),
                lesson.allowedActions(by, row.tasks()), lesson.version());
    }
}
