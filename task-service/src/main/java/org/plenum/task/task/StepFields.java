package org.plenum.task.task;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is stated of a step.
///
/// @param dueDay the last day to finish it
@Embeddable
@Schema(name = "StepFields")
record StepFields(
        @Schema(description = "步骤名称 Title", examples = "走访八个民主党派") @NotBlank @Size(max = 200) String title,
        @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*") String owner,
        @Schema(description = "权重：在任务进度中占几份 Weight: its part in the task's progress", examples = "2") @Min(1) @Max(100) int weight,
        @Schema(description = "完成期限，确定时不晚于任务的期限 The last day to finish, not after the task's deadline when it is stated", examples = "2020-12-25") @NotNull LocalDate dueDay) {
}
