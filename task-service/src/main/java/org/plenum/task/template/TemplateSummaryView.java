package org.plenum.task.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A template in a list.
record TemplateSummaryView(@Schema(description = "模板代码 Code", examples = "countdown") String code,
        @Schema(description = "版本，只增不改 Version; a version never changes", examples = "1") int version,
        @Schema(description = "名称 Title", examples = "全体会议倒排模板") String title,
        @Schema(description = "校核所用的开幕日：按此排期没有冲突 The opening day for which it can be dated without conflict", examples = "2021-02-01") LocalDate referenceOpeningDay,
        @Schema(description = "由哪个计划整理而来 The plan that it was made of", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01", nullable = true) @Nullable UUID fromPlan,
        @Schema(description = "制定时间；系统自带的为空 When it was made; none for what comes with the program", examples = "2021-03-10T09:30:00+08:00", nullable = true) @Nullable Instant madeAt,
        @Schema(description = "停用日：此后不再提供，仍可查看 No longer offered since that day, still readable", examples = "2021-03-10", nullable = true) @Nullable LocalDate retiredOn) {
}
