package org.plenum.task.workday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// What is known of a year.
@Schema(name = "CalendarYearView")
record YearView(@Schema(description = "年份 Year", examples = "2027") int year,
        @Schema(description = "来源：估计、内置、已加载 Estimated, built in or loaded", examples = "LOADED") YearSource source,
        @Schema(description = "依据的通知文号；仅已加载的年份有 The notice; of loaded years only", examples = "国办发明电〔2026〕9号", nullable = true) @Nullable String documentNumber,
        @Schema(description = "放假的日子 Days off") List<ListedDay> holidays,
        @Schema(description = "调休上班的日子 Days worked in exchange") List<ListedDay> workdays,
        @Schema(description = "与系统内置的该年安排不同的日子；平常为空 Days on which it contradicts what is built in; usually none") List<LocalDate> contradictsBuiltIn,
        @Schema(description = "加载时间 When it was loaded", examples = "2026-11-05T09:30:00+08:00", nullable = true) @Nullable Instant loadedAt,
        @Schema(description = "版本，替换时以 If-Match 带回 Version for If-Match", examples = "1") int version) implements Versioned {
}
