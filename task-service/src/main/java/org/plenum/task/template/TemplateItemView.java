package org.plenum.task.template;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.task.DeadlineKind;

/// A task of a template as it is shown, and as it is given for a version made by hand: what was read can be sent back.
@Schema(name = "TemplateItemView")
public record TemplateItemView(
        @Schema(description = "任务代码 Code of the task", examples = "T24") @NotNull @Size(max = 10) @Pattern(regexp = "[A-Z][A-Z0-9]{0,9}") String code,
        @Schema(description = "任务名称 Title", examples = "常委会审议(召开决定、报告、委员调整、名单)") @NotBlank @Size(max = 200) String title,
        @Schema(description = "所属组 Group", examples = "秘书组") @NotBlank @Size(max = 100) String group,
        @Schema(description = "牵头单位 Lead unit", examples = "办公室") @NotBlank @Size(max = 100) String leadUnit,
        @Schema(description = "配合单位 Cooperating units", examples = "[\"组织组\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> cooperatingUnits,
        @Schema(description = "完成期限，距开幕日的自然日数；空则只由后续任务决定 Deadline in natural days from the opening day; none if only its successors say when", examples = "-11", nullable = true) @Nullable @Min(-1000) @Max(1000) Integer finishOffsetDays,
        @Schema(description = "期限性质：硬期限须遵守，软期限只提醒；日期固定或没有期限的为硬期限 Whether the plan keeps that deadline, or only warns if it is missed; hard for a fixed day and where there is none", examples = "HARD") @NotNull DeadlineKind deadlineKind,
        @Schema(description = "工期（天），0 为里程碑 Duration in days; 0 for a milestone", examples = "1") @Min(0) @Max(500) int durationDays,
        @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") @NotNull DayKind dayKind,
        @Schema(description = "日期是否固定 Fixed to its day", examples = "false") boolean fixed,
        @Schema(description = "成果与佐证 Deliverables", examples = "[\"会议决定\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 200) String> deliverables) {

    static TemplateItemView of(TemplateItem item) {
        return new TemplateItemView(item.code(), item.title(), item.team(), item.leadUnit(), item.cooperatingUnits(),
                item.finishOffsetDays(), item.deadlineKind(), item.durationDays(), item.dayKind(), item.fixed(),
                item.deliverables());
    }

    /// What it says.
    public TemplateItem item() {
        return new TemplateItem(code, title, group, leadUnit, cooperatingUnits, finishOffsetDays, deadlineKind, durationDays,
                dayKind, fixed,
                deliverables);
    }
}
