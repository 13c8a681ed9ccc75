package org.plenum.task.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.CalendarDay;

/// The working days of a unit, where they differ from the general ones.
///
/// A day that the unit lists decides. Else a day that the State Council's notice lists does: a holiday is off, a make-up workday is worked. Any other
/// is worked by the unit's week of that time, or from Monday to Friday.
///
/// @param weeks no two of which hold on one day
/// @param days worked or off
record UnitDays(List<Week> weeks, Map<LocalDate, Boolean> days) {

    UnitDays {
        weeks = List.copyOf(weeks);
        days = Map.copyOf(days);
    }

    /// @param to the last day; null for good
    record Week(LocalDate from, @Nullable LocalDate to, Set<DayOfWeek> worked) {

        private boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    boolean isWorked(CalendarDay day) {
        Boolean own = days.get(day.date());
        if (own != null) {
            return own;
        }
        return switch (day.kind()) {
            case HOLIDAY -> false;
            case MAKE_UP_WORKDAY -> true;
            case WORKDAY, WEEKEND -> inWeek(day);
        };
    }

    private boolean inWeek(CalendarDay day) {
        for (Week week : weeks) {
            if (week.covers(day.date())) {
                return week.worked.contains(day.date().getDayOfWeek());
            }
        }
        return day.kind().isWorked();
    }
}
