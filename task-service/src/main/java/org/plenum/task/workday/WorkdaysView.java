package org.plenum.task.workday;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.workdays.Certainty;

/// A stretch of the calendar.
record WorkdaysView(@Schema(description = "首日 First day", examples = "2021-02-01") LocalDate from,
        @Schema(description = "末日（含） Last day, included", examples = "2021-02-28") LocalDate to,
        @Schema(description = "其间工作日数 Working days among them", examples = "17") int workdays,
        @Schema(description = "各年中最低的可靠程度 The least certainty of the years touched", examples = "OFFICIAL") Certainty certainty,
        @Schema(description = "逐日 Day by day") List<WorkdayView> days) {
}
