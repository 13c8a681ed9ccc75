package org.plenum.task.plan;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A task by its name within the plan.
record TaskOfPlanView(@Schema(description = "任务代码 Code", examples = "T24") String code,
        @Schema(description = "任务名称 Title", examples = "常委会审议(召开决定、报告、委员调整、名单)") String title) {
}
