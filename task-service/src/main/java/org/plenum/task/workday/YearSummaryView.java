package org.plenum.task.workday;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An official year in a list.
@Schema(name = "CalendarYearSummaryView")
record YearSummaryView(@Schema(description = "年份 Year", examples = "2027") int year,
        @Schema(description = "来源：内置或已加载 Built in or loaded", examples = "LOADED") YearSource source) {
}
