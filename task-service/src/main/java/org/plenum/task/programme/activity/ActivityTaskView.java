package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.light.Light;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

/// A task that follows up an activity, as it stands today.
@Schema(name = "ActivityTask")
record ActivityTaskView(@Schema(description = "任务编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID id,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "计划内代码 Code within its plan", examples = "T30") String code,
        @Schema(description = "任务名称 Title", examples = "委员报到、召开预备会议") String title,
        @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
        @Schema(description = "最迟完成日 The last day to finish", examples = "2021-01-31") LocalDate due,
        @Schema(description = "状态 State", examples = "IN_PROGRESS") TaskState state,
        @Schema(description = "今日灯色 Light as of today", examples = "GREEN") Light light) {

    static ActivityTaskView of(TaskFacts task) {
        return new ActivityTaskView(task.id(), task.session(), task.code(), task.title(), task.leadUnit(), task.due(),
                task.state(), task.light());
    }
}
