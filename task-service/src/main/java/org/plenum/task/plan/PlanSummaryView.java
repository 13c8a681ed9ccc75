package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A plan in a list.
record PlanSummaryView(@Schema(description = "计划编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID id,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "模板代码 Template", examples = "countdown") String template,
        @Schema(description = "所依据的模板版本 The version of the template that it follows", examples = "1") int templateVersion,
        @Schema(description = "制定时的开幕日 The opening day for which it was made", examples = "2021-02-01") LocalDate madeFor,
        @Schema(description = "制定日 The day on which it was made", examples = "2020-12-21") LocalDate madeOn) {

    static PlanSummaryView of(CountdownPlan plan) {
        return new PlanSummaryView(plan.id(), plan.sessionCode(), plan.templateCode(), plan.templateVersion(), plan.madeFor(),
                plan.madeOn());
    }
}
