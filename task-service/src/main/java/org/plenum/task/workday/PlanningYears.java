package org.plenum.task.workday;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;

/// The years in which a plan may lie: those of the working-day calendar, less what a plan needs around its opening day.
public final class PlanningYears {

    public static final LocalDate FIRST = LocalDate.of(1955, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2095, 12, 31);

    private PlanningYears() {
    }

    /// @throws InvalidInput naming the field, if a day is given and lies outside
    public static void require(String field, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
            throw new InvalidInput(field,
                    new Text("必须在1955年到2095年之间（工作日历的范围）", "must lie in 1955 to 2095, the years that the calendar can plan"));
        }
    }
}
