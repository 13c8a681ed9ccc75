package org.plenum.task.carryover;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.task.TaskFacts;

/// What a carry-over did, and what it left.
@Schema(name = "CarryOverResult")
record CarryOverResultView(@Schema(description = "本次结转的 Carried now") List<CarriedTaskView> carried,
        @Schema(description = "未结转的及原因 Left, and why") List<SkippedTask> skipped) {

    /// A task that was left.
    @Schema(name = "SkippedTask")
    record SkippedTask(
            @Schema(description = "任务编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a12") UUID task,
            @Schema(description = "任务代码 Code", examples = "T33") String code,
            @Schema(description = "任务名称 Title", examples = "全体会议开幕") String title,
            @Schema(description = "原因 Why", examples = "FIXED_DAY") Skipped reason,
            @Schema(description = "原因，一句话 Why, in one sentence", examples = "任务日期固定在本次会议，不能结转。") String sentence) {

        static SkippedTask of(TaskFacts task, Skipped reason, Locale language) {
            return new SkippedTask(task.id(), task.code(), task.title(), reason, reason.text().in(language));
        }
    }
}
