package org.plenum.platform.workdays;

import java.time.DateTimeException;

/// A date before [WorkdayCalendar#FIRST_YEAR] or after [WorkdayCalendar#LAST_YEAR] was given or would be the result.
public final class OutsideCalendar extends DateTimeException {

    private static final long serialVersionUID = 1L;

    public OutsideCalendar() {
        super("The working-day calendar covers the years %d to %d".formatted(WorkdayCalendar.FIRST_YEAR,
                WorkdayCalendar.LAST_YEAR));
    }
}
