package org.plenum.task.topic;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.light.Light;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

/// A task that an adopted topic leads to, as it stands today.
@Schema(name = "TopicTask")
record TopicTaskView(@Schema(description = "任务编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID id,
        @Schema(description = "会议代码 Session", examples = "7-6") String session,
        @Schema(description = "计划内代码 Code within its plan", examples = "T12") String code,
        @Schema(description = "任务名称 Title", examples = "形成调研报告") String title,
        @Schema(description = "牵头单位 Lead unit", examples = "研究室") String leadUnit,
        @Schema(description = "最迟完成日 The last day to finish", examples = "2021-11-30") LocalDate due,
        @Schema(description = "状态 State", examples = "IN_PROGRESS") TaskState state,
        @Schema(description = "今日灯色 Light as of today", examples = "GREEN") Light light) {

    static TopicTaskView of(TaskFacts task) {
        return new TopicTaskView(task.id(), task.session(), task.code(), task.title(), task.leadUnit(), task.due(),
                task.state(), task.light());
    }
}
