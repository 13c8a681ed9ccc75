package org.plenum.task.preview;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What came of applying a preview.
record AppliedView(@Schema(description = "预演编号 Preview", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c01") UUID preview,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "计划的新版本 New version of the plan", examples = "1") int planVersion,
        @Schema(description = "应用之前的日期所存的基线 The baseline that keeps the dates as they were", examples = "2") int baseline,
        @Schema(description = "移动的任务 What moved") List<MoveView> moved) {
}
