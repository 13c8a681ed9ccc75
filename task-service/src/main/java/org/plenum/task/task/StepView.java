package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A step as this caller sees it today.
record StepView(
        @Schema(description = "任务编号 Id of the task", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID task,
        @Schema(description = "任务的第几个步骤 Number among the task's steps", examples = "1") int number,
        @Schema(description = "步骤名称 Title", examples = "走访八个民主党派") String title,
        @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable String owner,
        @Schema(description = "权重：在任务进度中占几份 Weight: its part in the task's progress", examples = "2") int weight,
        @Schema(description = "完成期限 The last day to finish", examples = "2020-12-25") LocalDate dueDay,
        @Schema(description = "OPEN 未完成，DONE 已完成，DROPPED 已取消（不再计入进度） State; what is dropped counts no more", examples = "OPEN") StepState state,
        @Schema(description = "取消或重新打开的理由 Why it was dropped or opened again", examples = "党派意见改由统战部统一收集", nullable = true) @Nullable String reason,
        @Schema(description = "完成日 Day on which it was done", examples = "2020-12-24", nullable = true) @Nullable LocalDate doneOn,
        @Schema(description = "是否逾期未完成 Whether it is open past its deadline", examples = "false") boolean overdue,
        @Schema(description = "任务改期后，步骤的期限是否晚于任务的期限：步骤不随任务移动，须另行调整 Whether the task has meanwhile been dated before it: a step stays where it is until somebody changes it", examples = "false") boolean afterTask,
        @Schema(description = "任务由步骤汇总的进度（百分比） The task's progress, from its steps", examples = "40") int taskProgress,
        @Schema(description = "任务的版本，增加步骤时以 If-Match 带回 Version of the task, for If-Match when a step is added", examples = "3") int taskVersion,
        @Schema(description = "调用者现在可对该步骤做的操作 What this caller may do with the step now", examples = "[\"CHANGE_STEP\",\"FINISH_STEP\",\"DROP_STEP\"]") List<TaskAction> allowedActions,
        @Schema(description = "该步骤的版本，对步骤的写操作以 If-Match 带回 Version of the step for If-Match", examples = "0") int version)
        implements
            Versioned {

    static StepView of(Task task, Step step, LocalDate today, Caller by) {
        StepFields fields = step.fields();
        return new StepView(task.id(), step.number(), fields.title(), fields.owner(), fields.weight(), fields.dueDay(),
                step.state(), step.reason(), step.doneOn(), step.isOverdue(today),
                fields.dueDay().isAfter(task.dates().dueDay()), task.progress(), task.version(),
                step.among(task.allowedActions(by, today)), step.version());
    }
}
