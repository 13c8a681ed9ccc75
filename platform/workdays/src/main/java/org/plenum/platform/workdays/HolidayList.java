package org.plenum.platform.workdays;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.InvalidYear.Reason;

/// The days of one year that are listed, by festival. A listed day decides; any other follows its day of the week.
///
/// @param holidays days off
/// @param workdays days worked in exchange (调休)
record HolidayList(int year, Map<LocalDate, String> holidays, Map<LocalDate, String> workdays) {

    /// @throws InvalidYear if it cannot be the list of that year
    HolidayList {
        holidays = Map.copyOf(holidays);
        workdays = Map.copyOf(workdays);
        if (year < WorkdayCalendar.FIRST_YEAR || year > WorkdayCalendar.LAST_YEAR) {
            throw new InvalidYear(year, Reason.YEAR_OUT_OF_RANGE, null);
        }
        if (holidays.isEmpty()) {
            throw new InvalidYear(year, Reason.NO_HOLIDAYS, null);
        }
        requireDays(year, holidays);
        requireDays(year, workdays);
        var both = new HashSet<>(holidays.keySet());
        both.retainAll(workdays.keySet());
        if (!both.isEmpty()) {
            throw new InvalidYear(year, Reason.HOLIDAY_AND_WORKDAY, both.stream().sorted().findFirst().orElseThrow());
        }
    }

    private static void requireDays(int year, Map<LocalDate, String> days) {
        days.keySet().stream().sorted().forEach(date -> {
            if (date.getYear() != year) {
                throw new InvalidYear(year, Reason.DATE_OF_ANOTHER_YEAR, date);
            }
            if (festivalOf(days, date).isBlank()) {
                throw new InvalidYear(year, Reason.NO_FESTIVAL, date);
            }
        });
    }

    private static String festivalOf(Map<LocalDate, String> days, LocalDate date) {
        String festival = days.get(date);
        return festival == null ? "" : festival;
    }

    CalendarDayKind kind(LocalDate date) {
        if (holidays.containsKey(date)) {
            return CalendarDayKind.HOLIDAY;
        }
        if (workdays.containsKey(date)) {
            return CalendarDayKind.MAKE_UP_WORKDAY;
        }
        return switch (date.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> CalendarDayKind.WEEKEND;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> CalendarDayKind.WORKDAY;
        };
    }

    @Nullable
    String festival(LocalDate date) {
        String holiday = holidays.get(date);
        return holiday == null ? workdays.get(date) : holiday;
    }
}
