package org.plenum.task.workday;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.plenum.platform.workdays.CalendarDayKind;
import org.plenum.platform.workdays.WorkdayCalendar;

/// The official list of a year (部分节假日安排). It may speak of the last days of the year before, where 元旦 begins there.
///
/// @param holidays days off, by festival
/// @param workdays days worked in exchange (调休), by festival
public record ListedYear(int year, SortedMap<LocalDate, String> holidays, SortedMap<LocalDate, String> workdays) {

    public static ListedYear of(int year, Collection<ListedDay> holidays, Collection<ListedDay> workdays) {
        return new ListedYear(year, byDate(holidays), byDate(workdays));
    }

    /// What the calendar gives for that year.
    static ListedYear in(WorkdayCalendar calendar, int year) {
        var holidays = new TreeMap<LocalDate, String>();
        var workdays = new TreeMap<LocalDate, String>();
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year, 1, 1).plusYears(1)).map(calendar::day).forEach(day -> {
            String festival = day.festival() == null ? "" : day.festival();
            if (day.kind() == CalendarDayKind.HOLIDAY) {
                holidays.put(day.date(), festival);
            } else if (day.kind() == CalendarDayKind.MAKE_UP_WORKDAY) {
                workdays.put(day.date(), festival);
            }
        });
        return new ListedYear(year, holidays, workdays);
    }

    private static SortedMap<LocalDate, String> byDate(Collection<ListedDay> days) {
        var byDate = new TreeMap<LocalDate, String>();
        days.forEach(day -> byDate.put(day.date(), day.festival()));
        return byDate;
    }

    /// Its own days, without those of the year before.
    WorkdayCalendar replaceIn(WorkdayCalendar calendar) {
        return calendar.withYear(year, of(holidays, date -> date.getYear() == year),
                of(workdays, date -> date.getYear() == year));
    }

    /// Its days of the year before, added to what is listed there.
    WorkdayCalendar spillInto(WorkdayCalendar calendar) {
        var off = of(holidays, date -> date.getYear() < year);
        var worked = of(workdays, date -> date.getYear() < year);
        if (off.isEmpty() && worked.isEmpty()) {
            return calendar;
        }
        ListedYear before = in(calendar, year - 1);
        before.holidays.keySet().removeAll(worked.keySet());
        before.workdays.keySet().removeAll(off.keySet());
        before.holidays.putAll(off);
        before.workdays.putAll(worked);
        return calendar.withYear(year - 1, before.holidays, before.workdays);
    }

    private static Map<LocalDate, String> of(SortedMap<LocalDate, String> days, Predicate<LocalDate> which) {
        var some = new TreeMap<>(days);
        some.keySet().removeIf(which.negate());
        return some;
    }

    static List<ListedDay> days(SortedMap<LocalDate, String> days) {
        return days.entrySet().stream().map(day -> new ListedDay(day.getKey(), day.getValue())).toList();
    }
}
