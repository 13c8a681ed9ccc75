package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.language.Visible;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.workday.PlanningYears;

/// What may be changed of a task: its division of labour (分工) and what is stated of its time.
@Schema(name = "TaskFields")
record TaskFields(@Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") @NotBlank @Visible @Size(max = 200) String title,
        @Schema(description = "所属组 Group of the secretariat", examples = "秘书组") @NotBlank @Visible @Size(max = 100) String group,
        @Schema(description = "牵头单位 Lead unit", examples = "办公室") @NotBlank @Visible @Size(max = 100) String leadUnit,
        @Schema(description = "配合单位 Cooperating units", examples = "[\"各专委会\"]") @NotNull @Size(max = 50) List<@NotBlank @Visible @Size(max = 100) String> cooperatingUnits,
        @Schema(description = "责任领导 Responsible leader", examples = "李振华", nullable = true) @Nullable @Size(max = 100) @Visible String responsibleLeader,
        @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable @Size(max = 100) @Visible String owner,
        @Schema(description = "成果与佐证 Deliverables", examples = "[\"调研报告\"]") @NotNull @Size(max = 50) List<@NotBlank @Visible @Size(max = 200) String> deliverables,
        @Schema(description = "优先级 Priority", examples = "NORMAL") @NotNull Priority priority,
        @Schema(description = "战略标签的代码，见 /api/v1/tags；已停用的不能再选 Codes of strategic tags, see /api/v1/tags; a retired one cannot be chosen any more", examples = "[\"NINE_CITIES\"]") @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
        @Schema(description = "自身完成期限，距开幕日的自然日数；空则只由后续任务决定 Own deadline in natural days from the opening day; none if only its successors say when", examples = "-30", nullable = true) @Nullable @Min(-1000) @Max(1000) Integer finishOffsetDays,
        @Schema(description = "期限性质：硬期限须遵守，软期限只提醒 Whether the plan keeps its own deadline, or only warns if it is missed", examples = "HARD") @NotNull DeadlineKind deadlineKind,
        @Schema(description = "工期（天），0 为里程碑 Duration in days; 0 for a milestone", examples = "10") @Min(0) @Max(500) int durationDays,
        @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") @NotNull DayKind dayKind,
        @Schema(description = "最早可开始日 The first day on which it may start", examples = "2021-01-04", nullable = true) @Nullable LocalDate notBefore) {

    private static final Text NO_DEADLINE = new Text("软期限须同时有 finishOffsetDays；没有自身期限时为 HARD",
            "a soft deadline needs finishOffsetDays; without a deadline of its own it is HARD");

    static TaskFields of(String title, Division division, Timing timing) {
        return new TaskFields(title, division.team(), division.leadUnit(), division.cooperatingUnits(),
                division.responsibleLeader(),
                division.owner(), division.deliverables(), division.priority(), division.tags(), timing.finishOffsetDays(),
                timing.deadlineKind(),
                timing.durationDays(),
                timing.dayKind(), timing.notBefore());
    }

    Division division() {
        return new Division(group, leadUnit, cooperatingUnits, responsibleLeader, owner, deliverables, priority, tags);
    }

    /// @throws InvalidInput if a day lies outside the years that can be planned, or a soft deadline is not given
    Timing timing(boolean fixed) {
        PlanningYears.require("notBefore", notBefore);
        if (deadlineKind == DeadlineKind.SOFT && finishOffsetDays == null) {
            throw new InvalidInput("deadlineKind", NO_DEADLINE);
        }
        return new Timing(finishOffsetDays, deadlineKind, durationDays, dayKind, fixed, notBefore);
    }
}
