package org.plenum.task.plan;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.schedule.Link;

/// A dependency of a plan.
record LinkView(@Schema(description = "依赖编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b01") UUID id,
        @Schema(description = "前置任务 Predecessor", examples = "T20") String predecessor,
        @Schema(description = "后续任务 Successor", examples = "T24") String successor,
        @Schema(description = "类型：完成—开始、开始—开始、完成—完成、开始—完成 Type", examples = "FS") Link.Type type,
        @Schema(description = "间隔工作日，负数为可重叠 Lag in working days; negative overlaps", examples = "0") int lag) {

    static LinkView of(PlanLink one) {
        Link link = one.link();
        return new LinkView(one.id(), link.predecessor(), link.successor(), link.type(), link.lag());
    }
}
