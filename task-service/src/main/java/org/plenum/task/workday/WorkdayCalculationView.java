package org.plenum.task.workday;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.Dated;

/// A day counted in working days from another.
record WorkdayCalculationView(
        @Schema(description = "起算日，次日起计 Counting begins on the day after it", examples = "2021-02-05") LocalDate from,
        @Schema(description = "工作日数，负数为之前 Working days; negative counts back", examples = "1") int plus,
        @Schema(description = "结果 The result", examples = "2021-02-07") LocalDate date,
        @Schema(description = "可靠程度 How far it can be relied on", examples = "OFFICIAL") Certainty certainty) {

    static WorkdayCalculationView of(LocalDate from, int plus, Dated result) {
        return new WorkdayCalculationView(from, plus, result.date(), result.certainty());
    }
}
