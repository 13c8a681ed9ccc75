package org.plenum.platform.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

/// Every day of 2004-2030 against a walk from day to day that reads the lists only.
class DayByDayTest {

    private static final LocalDate FIRST = LocalDate.of(2004, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2030, 12, 31);

    private final WorkdayCalendar calendar = WorkdayCalendar.builtIn();

    @Test
    void a_day_is_worked_as_listed_or_else_by_its_day_of_the_week() {
        FIRST.datesUntil(LAST)
                .forEach(date -> assertThat(calendar.isWorkday(date)).as(date.toString()).isEqualTo(worked(date)));
    }

    @Test
    void plus_and_minus_agree_with_walking() {
        for (int workdays : List.of(1, 2, 3, 5, 7, 22, 120, 251)) {
            FIRST.plusYears(2).datesUntil(LAST.minusYears(2)).forEach(date -> {
                assertThat(calendar.plus(date, workdays).date()).isEqualTo(walk(date, workdays, 1));
                assertThat(calendar.minus(date, workdays).date()).isEqualTo(walk(date, workdays, -1));
            });
        }
    }

    @Test
    void between_agrees_with_counting() {
        // Working days up to and including each day, from FIRST on.
        var upTo = new ArrayList<Integer>();
        FIRST.datesUntil(LAST).forEach(date -> upTo.add((upTo.isEmpty() ? 0 : upTo.getLast()) + (worked(date) ? 1 : 0)));
        for (int from = 0; from < upTo.size(); from += 13) {
            for (int to = from; to < upTo.size(); to += 17) {
                assertThat(calendar.between(FIRST.plusDays(from), FIRST.plusDays(to)).workdays())
                        .isEqualTo(upTo.get(to) - upTo.get(from));
            }
        }
    }

    private LocalDate walk(LocalDate from, int workdays, int direction) {
        LocalDate date = from;
        for (int left = workdays; left > 0;) {
            date = date.plusDays(direction);
            if (calendar.isWorkday(date)) {
                left--;
            }
        }
        return date;
    }

    private static boolean worked(LocalDate date) {
        for (HolidayList year : OFFICIAL) {
            if (year.year() == date.getYear()) {
                return !year.holidays().containsKey(date) && (year.workdays().containsKey(date) || !weekend(date));
            }
        }
        return !weekend(date) && !StatutoryDays.of(date.getYear()).holidays().containsKey(date);
    }

    private static final List<HolidayList> OFFICIAL = OfficialYears.read();

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
