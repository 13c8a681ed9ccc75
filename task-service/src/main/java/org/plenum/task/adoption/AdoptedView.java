package org.plenum.task.adoption;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of applying a preview.
record AdoptedView(@Schema(description = "预演编号 Preview", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c01") UUID preview,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "计划的新版本 New version of the plan", examples = "1") int planVersion,
        @Schema(description = "模板代码 Template", examples = "countdown") String template,
        @Schema(description = "计划现在所依据的模板版本 The version that the plan follows now", examples = "2") int templateVersion,
        @Schema(description = "基线编号：制定时的，或更新之前的 The baseline: of the plan as made, or as it was before", examples = "2") int baseline) {

    static AdoptedView of(UUID preview, Adoption adoption, UUID plan, int planVersion, int baseline) {
        return new AdoptedView(preview, plan, planVersion, adoption.to().code(), adoption.to().version(), baseline);
    }
}
