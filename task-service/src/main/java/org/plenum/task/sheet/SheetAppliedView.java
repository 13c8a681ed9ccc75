package org.plenum.task.sheet;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What came of applying an import.
record SheetAppliedView(
        @Schema(description = "导入编号 Import", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d01") UUID sheetImport,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "计划的新版本 New version of the plan", examples = "1") int planVersion,
        @Schema(description = "日期有移动时，之前的日期所存的基线 The baseline that keeps the dates as they were, if any move", examples = "2", nullable = true) @Nullable Integer baseline,
        @Schema(description = "修改的任务 Codes of the tasks changed", examples = "[\"T12\"]") List<String> changed,
        @Schema(description = "新增的任务 Codes of the tasks added", examples = "[\"T38\"]") List<String> added,
        @Schema(description = "移动的任务 What moved") List<SheetMoveView> moved) {
}
