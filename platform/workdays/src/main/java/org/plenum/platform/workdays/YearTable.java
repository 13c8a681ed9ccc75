package org.plenum.platform.workdays;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.function.Predicate;

/// One year, counted through once: which days are worked, and how many come before each day.
final class YearTable {

    final HolidayList list;
    final Certainty certainty;
    /// By day of the year from 0: working days before it. One longer than the year.
    private final short[] before;
    /// By working day of the year from 0: its day of the year from 0.
    private final short[] worked;

    YearTable(HolidayList list, Certainty certainty) {
        this(list, certainty, day -> day.kind().isWorked());
    }

    /// A year in which `isWorked` decides of each day, given what it is in general.
    YearTable(HolidayList list, Certainty certainty, Predicate<CalendarDay> isWorked) {
        this.list = list;
        this.certainty = certainty;
        LocalDate first = LocalDate.of(list.year(), 1, 1);
        before = new short[first.lengthOfYear() + 1];
        var days = new short[first.lengthOfYear()];
        int count = 0;
        for (int day = 0; day < first.lengthOfYear(); day++) {
            before[day] = (short) count;
            if (isWorked.test(day(first.plusDays(day)))) {
                days[count++] = (short) day;
            }
        }
        before[first.lengthOfYear()] = (short) count;
        worked = Arrays.copyOf(days, count);
    }

    CalendarDay day(LocalDate date) {
        return new CalendarDay(date, list.kind(date), list.festival(date), certainty);
    }

    boolean isWorked(int day) {
        return before[day + 1] > before[day];
    }

    /// Working days of the year before that day of the year (from 0).
    int before(int day) {
        return before[day];
    }

    /// The day of the year (from 0) of its working day number `index` (from 0).
    int worked(int index) {
        return worked[index];
    }

    int count() {
        return worked.length;
    }
}
