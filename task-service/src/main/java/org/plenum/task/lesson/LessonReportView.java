package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Which lessons of one session are met in another, as of today.
@Schema(name = "LessonReport")
record LessonReportView(@Schema(description = "来源会议 The session looked back at", examples = "7-4") String source,
        @Schema(description = "目标会议 The session that is to do better", examples = "7-5") String target,
        @Schema(description = "统计日 As of", examples = "2020-12-21") LocalDate today,
        @Schema(description = "合计 Of all") Total total,
        @Schema(description = "按类别 By kind") List<Total> byKind,
        @Schema(description = "按领域 By area of work") List<Total> byArea,
        @Schema(description = "按责任单位 By responsible unit") List<Total> byUnit,
        @Schema(description = "逐条，按登记先后 Each lesson, in the order in which they were recorded") List<Entry> lessons) {

    /// How many lessons are met, of all that have something in common.
    @Schema(name = "LessonTotal")
    record Total(
            @Schema(description = "类别、领域的代码或责任单位；合计及尚未明确责任单位的无 Code of kind or area, or the unit; absent for all, and where no unit answers yet", examples = "MEETING_AFFAIRS", nullable = true) @Nullable String key,
            @Schema(description = "名称 Name", examples = "会务") String name,
            @Schema(description = "条数 Lessons", examples = "5") int lessons,
            @Schema(description = "已落实 Met", examples = "3") int met,
            @Schema(description = "未落实 Not met", examples = "1") int notMet,
            @Schema(description = "已终止 Dropped", examples = "1") int dropped) {
    }

    /// How one lesson stands.
    @Schema(name = "LessonOfReport")
    record Entry(@Schema(description = "条目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b20") UUID id,
            @Schema(description = "GOOD_PRACTICE 好的做法，SHORTCOMING 不足 Kind", examples = "SHORTCOMING") LessonKind kind,
            @Schema(description = "领域名称 Area of work", examples = "会务") String area,
            @Schema(description = "严重程度名称 Severity", examples = "较重", nullable = true) @Nullable String severity,
            @Schema(description = "问题或做法 Title", examples = "委员报到集中，排队时间过长") String title,
            @Schema(description = "责任单位 Responsible unit", examples = "办公室", nullable = true) @Nullable String responsibleUnit,
            @Schema(description = "状态 State", examples = "CLOSED") LessonState state,
            @Schema(description = "是否落实：MET 已落实，NOT_MET 未落实，DROPPED 已终止 Whether it is met", examples = "MET") Verdict.Outcome outcome,
            @Schema(description = "理由，一句话 Why, in one sentence", examples = "已于 2021-01-19 销号，2 项改进任务全部完成。") String reason,
            @Schema(description = "目标会议的改进任务 Its tasks of the target session") List<ImprovementTaskView> tasks) {
    }
}
