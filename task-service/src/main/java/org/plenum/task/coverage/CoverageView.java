package org.plenum.task.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.task.DividedTask;

/// How the tasks of a session are spread, and where there are gaps.
@Schema(name = "Coverage")
record CoverageView(@Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "统计日 As of", examples = "2020-12-21") LocalDate today,
        @Schema(description = "合计 Of all") Figures total,
        @Schema(description = "按战略标签；标签组含其下各标签的任务，每项只计一次 By strategic tag; a group counts its members' tasks, each once") List<TagCoverage> byTag,
        @Schema(description = "按牵头单位 By lead unit") List<GroupCoverage> byLeadUnit,
        @Schema(description = "按责任领导 By responsible leader") List<GroupCoverage> byResponsibleLeader,
        @Schema(description = "现已逾期的任务，按期限先后 What is overdue, by due day") List<CoveredTask> late,
        @Schema(description = "缺口；已终止的任务不算 Gaps; a terminated task fills none and is none") Gaps gaps) {

    /// A tag, and the tasks that serve it.
    @Schema(name = "CoverageOfTag")
    record TagCoverage(@Schema(description = "代码 Code", examples = "FOUR_DRIVES_FOUR_FIRSTS") String tag,
            @Schema(description = "名称 Title", examples = "四攻坚四争先") String title,
            @Schema(description = "所属标签组 Group that it belongs to", examples = "FOUR_DRIVES_FOUR_FIRSTS", nullable = true) @Nullable String parent,
            @Schema(description = "是否有效；已停用的标签只在有任务时列出 Whether it is valid; a retired tag is listed only with tasks", examples = "true") boolean valid,
            @Schema(description = "任务情况 Its tasks") Figures figures) {
    }

    /// A unit or a leader, and their tasks.
    @Schema(name = "CoverageOfGroup")
    record GroupCoverage(
            @Schema(description = "单位或领导；未明确责任领导的无 Unit or leader; absent where no leader is named yet", examples = "办公室", nullable = true) @Nullable String name,
            @Schema(description = "任务情况 Their tasks") Figures figures) {
    }

    /// What is missing.
    @Schema(name = "CoverageGaps")
    record Gaps(
            @Schema(description = "没有任务的有效标签 Valid tags that no task serves") List<TagGap> tagsWithoutTask,
            @Schema(description = "没有战略标签的任务 Tasks without a tag") List<CoveredTask> withoutTag,
            @Schema(description = "没有责任领导的任务 Tasks without a responsible leader") List<CoveredTask> withoutLeader,
            @Schema(description = "没有责任人的任务 Tasks without an owner") List<CoveredTask> withoutOwner) {
    }

    /// A tag that no task serves.
    @Schema(name = "CoverageTagGap")
    record TagGap(@Schema(description = "代码 Code", examples = "DRIVE_INDUSTRY") String tag,
            @Schema(description = "名称 Title", examples = "产业转型攻坚") String title) {
    }

    /// A task, as short as can be.
    @Schema(name = "CoverageTask")
    record CoveredTask(@Schema(description = "任务编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID id,
            @Schema(description = "计划内代码 Code within its plan", examples = "T13") String code,
            @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
            @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
            @Schema(description = "最迟完成日 The last day to finish", examples = "2020-12-31") LocalDate due) {

        static CoveredTask of(DividedTask task) {
            return new CoveredTask(task.id(), task.code(), task.title(), task.leadUnit(), task.due());
        }
    }
}
