package org.plenum.task.carryover;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.task.TaskFacts;

/// A task and what it goes on as.
@Schema(name = "CarriedTask")
record CarriedTaskView(
        @Schema(description = "任务名称 Title, as of the new task", examples = "赴县(市、区)调研") String title,
        @Schema(description = "原任务编号 Id of the origin", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID originTask,
        @Schema(description = "原任务代码 Code of the origin", examples = "T13") String originCode,
        @Schema(description = "原任务所在计划 Its plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID originPlan,
        @Schema(description = "原会议 Its session", examples = "7-5") String originSession,
        @Schema(description = "新任务编号 Id of the new task", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") UUID task,
        @Schema(description = "新任务代码 Its code", examples = "C01") String code,
        @Schema(description = "新任务所在计划 Its plan", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "新会议 Its session", examples = "7-6") String session,
        @Schema(description = "新任务最迟完成日 Its last day to finish", examples = "2022-01-07") LocalDate due,
        @Schema(description = "结转时间 When", examples = "2021-03-01T09:30:00+08:00") Instant carriedAt,
        @Schema(description = "结转人（令牌的 sub） Who: subject of the token", examples = "6f1c1c4e-3a8d-3c0b-9f43-0b6d3f0c8a11") String carriedBy) {

    static CarriedTaskView of(CarryOver one, TaskFacts origin, TaskFacts task) {
        return new CarriedTaskView(task.title(), origin.id(), origin.code(), origin.plan(), origin.session(), task.id(),
                task.code(), task.plan(), task.session(), task.due(), one.carriedAt(), one.carriedBy());
    }
}
