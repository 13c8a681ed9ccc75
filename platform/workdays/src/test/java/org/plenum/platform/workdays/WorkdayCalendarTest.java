package org.plenum.platform.workdays;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.platform.workdays.Certainty.ESTIMATED;
import static org.plenum.platform.workdays.Certainty.OFFICIAL;
import static org.plenum.platform.workdays.WorkdayCalendar.FIRST_DAY;
import static org.plenum.platform.workdays.WorkdayCalendar.LAST_DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkdayCalendarTest {

    private final WorkdayCalendar calendar = WorkdayCalendar.builtIn();

    @ParameterizedTest
    @CsvSource({
            "2021-02-05,  1, 2021-02-07", // a Sunday, worked
            "2021-02-10,  3, 2021-02-20", // over Spring Festival to a worked Saturday
            "2021-02-22, -7, 2021-02-07",
            "2025-09-30,  1, 2025-10-09",
            "2025-12-31,  1, 2026-01-04", // a Sunday, worked
            "2026-02-13,  2, 2026-02-24",
    })
    void the_vectors_of_the_handbook_hold(LocalDate date, int workdays, LocalDate result) {
        assertThat(calendar.plus(date, workdays)).isEqualTo(new Dated(result, OFFICIAL));
        assertThat(calendar.minus(date, -workdays)).isEqualTo(new Dated(result, OFFICIAL));
        assertThat(calendar.between(date, result)).isEqualTo(new Span(workdays, OFFICIAL));
    }

    @Test
    void counting_starts_on_the_day_after_whatever_that_day_is() {
        var holiday = LocalDate.of(2021, 2, 13);
        assertThat(calendar.plus(holiday, 1).date()).isEqualTo("2021-02-18");
        assertThat(calendar.minus(holiday, 1).date()).isEqualTo("2021-02-10");
    }

    @Test
    void counting_nothing_moves_nothing() {
        var holiday = LocalDate.of(2021, 2, 13);
        assertThat(calendar.plus(holiday, 0).date()).isEqualTo(holiday);
        assertThat(calendar.minus(holiday, 0).date()).isEqualTo(holiday);
    }

    @Test
    void a_day_not_worked_moves_forward_or_back_to_one_that_is() {
        var holiday = LocalDate.of(2021, 2, 13);
        assertThat(calendar.next(holiday).date()).isEqualTo("2021-02-18");
        assertThat(calendar.previous(holiday).date()).isEqualTo("2021-02-10");
    }

    @Test
    void a_day_worked_stays_where_it_is() {
        var makeUpSunday = LocalDate.of(2021, 2, 7);
        assertThat(calendar.next(makeUpSunday).date()).isEqualTo(makeUpSunday);
        assertThat(calendar.previous(makeUpSunday).date()).isEqualTo(makeUpSunday);
    }

    @ParameterizedTest
    @CsvSource({
            "2021-02-05, WORKDAY,",
            "2021-01-30, WEEKEND,",
            "2021-02-12, HOLIDAY, 春节",
            "2021-02-20, MAKE_UP_WORKDAY, 春节",
            "2015-09-03, HOLIDAY, 中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日",
    })
    void a_day_says_what_it_is_and_by_which_festival(LocalDate date, CalendarDayKind kind, @Nullable String festival) {
        assertThat(calendar.day(date)).isEqualTo(new CalendarDay(date, kind, festival, OFFICIAL));
        assertThat(calendar.isWorkday(date)).isEqualTo(kind.isWorked());
    }

    @ParameterizedTest
    @CsvSource({
            "2021-03-31, 3, 2021-06-30", // no 31 June
            "2021-01-31, 1, 2021-03-01", // no 31 February, and the 28th is a Sunday
            "2020-11-29, 3, 2021-03-01", // 28 February 2021 is a Sunday
            "2021-03-15, 3, 2021-06-15",
            "2021-06-15, -3, 2021-03-15",
            "2021-01-07, 1, 2021-02-07", // a worked Sunday
            "2021-07-01, 3, 2021-10-08",
    })
    void a_limit_in_months_ends_on_the_same_day_number_or_the_next_working_day(LocalDate date, int months, LocalDate end) {
        assertThat(calendar.plusMonths(date, months)).isEqualTo(new Dated(end, OFFICIAL));
    }

    @Test
    void years_with_a_notice_are_official_and_others_estimated() {
        assertThat(calendar.officialYears()).containsExactlyElementsOf(IntStream.rangeClosed(2004, 2026).boxed().toList());
        assertThat(calendar.certainty(LocalDate.of(2026, 12, 31))).isEqualTo(OFFICIAL);
        assertThat(calendar.certainty(LocalDate.of(2027, 1, 1))).isEqualTo(ESTIMATED);
        assertThat(calendar.certainty(LocalDate.of(2003, 12, 31))).isEqualTo(ESTIMATED);
    }

    @Test
    void a_result_is_estimated_when_any_year_on_the_way_is() {
        var autumn = LocalDate.of(2026, 12, 1);
        assertThat(calendar.plus(autumn, 10).certainty()).isEqualTo(OFFICIAL);
        assertThat(calendar.plus(autumn, 40).certainty()).isEqualTo(ESTIMATED);
        assertThat(calendar.minus(LocalDate.of(2027, 2, 1), 40).certainty()).isEqualTo(ESTIMATED);
        assertThat(calendar.between(autumn, LocalDate.of(2027, 1, 4)).certainty()).isEqualTo(ESTIMATED);
        assertThat(calendar.plusMonths(autumn, 3).certainty()).isEqualTo(ESTIMATED);
        assertThat(calendar.next(LocalDate.of(2026, 12, 31)).certainty()).isEqualTo(OFFICIAL);
    }

    @Test
    void a_new_official_year_replaces_the_estimate_and_leaves_the_old_calendar_alone() {
        var sunday = LocalDate.of(2027, 2, 14);
        var bridge = LocalDate.of(2027, 2, 10);
        var loaded = calendar.withYear(2027, Map.of(bridge, "春节"), Map.of(sunday, "春节"));

        assertThat(loaded.day(sunday)).isEqualTo(new CalendarDay(sunday, CalendarDayKind.MAKE_UP_WORKDAY, "春节", OFFICIAL));
        assertThat(loaded.plus(LocalDate.of(2027, 2, 9), 1)).isEqualTo(new Dated(LocalDate.of(2027, 2, 11), OFFICIAL));
        assertThat(loaded.officialYears()).contains(2027);
        assertThat(calendar.day(sunday)).isEqualTo(new CalendarDay(sunday, CalendarDayKind.WEEKEND, null, ESTIMATED));
        assertThat(calendar.isWorkday(bridge)).isTrue();
    }

    @Test
    void a_list_that_cannot_be_its_years_is_refused_with_the_reason_and_the_day() {
        var day = LocalDate.of(2027, 1, 1);
        refused(2027, Map.of(), Map.of(day, "元旦"), InvalidYear.Reason.NO_HOLIDAYS, null);
        refused(2027, Map.of(day, "元旦"), Map.of(day, "元旦"), InvalidYear.Reason.HOLIDAY_AND_WORKDAY, day);
        refused(2028, Map.of(day, "元旦"), Map.of(), InvalidYear.Reason.DATE_OF_ANOTHER_YEAR, day);
        refused(2027, Map.of(day, " "), Map.of(), InvalidYear.Reason.NO_FESTIVAL, day);
        refused(1948, Map.of(day, "元旦"), Map.of(), InvalidYear.Reason.YEAR_OUT_OF_RANGE, null);
    }

    private void refused(int year, Map<LocalDate, String> holidays, Map<LocalDate, String> workdays,
            InvalidYear.Reason reason, @Nullable LocalDate date) {
        assertThatThrownBy(() -> calendar.withYear(year, holidays, workdays))
                .isInstanceOfSatisfying(InvalidYear.class, why -> {
                    assertThat(why.year()).isEqualTo(year);
                    assertThat(why.reason()).isEqualTo(reason);
                    assertThat(why.date()).isEqualTo(date);
                });
    }

    @Test
    void the_whole_range_is_covered() {
        int workdays = calendar.between(FIRST_DAY, LAST_DAY).workdays();
        assertThat(calendar.isWorkday(FIRST_DAY)).isFalse();
        assertThat(calendar.plus(FIRST_DAY, workdays).date()).isEqualTo(calendar.previous(LAST_DAY).date());
        assertThat(calendar.between(LAST_DAY, FIRST_DAY).workdays()).isEqualTo(1 - workdays);
    }

    @Test
    void a_date_outside_the_range_is_refused_whether_given_or_reached() {
        for (var outside : List.of(FIRST_DAY.minusDays(1), LAST_DAY.plusDays(1), LocalDate.MIN, LocalDate.MAX)) {
            assertThatThrownBy(() -> calendar.isWorkday(outside)).isInstanceOf(OutsideCalendar.class);
            assertThatThrownBy(() -> calendar.plus(outside, 0)).isInstanceOf(OutsideCalendar.class);
            assertThatThrownBy(() -> calendar.between(outside, outside)).isInstanceOf(OutsideCalendar.class);
            assertThatThrownBy(() -> calendar.plusMonths(outside, 1)).isInstanceOf(OutsideCalendar.class);
        }
        for (int workdays : new int[] { 100_000, Integer.MAX_VALUE, Integer.MIN_VALUE }) {
            assertThatThrownBy(() -> calendar.plus(LocalDate.of(2021, 2, 1), workdays)).isInstanceOf(OutsideCalendar.class)
                    .hasMessage("The working-day calendar covers the years 1949 to 2100");
            assertThatThrownBy(() -> calendar.minus(LocalDate.of(2021, 2, 1), workdays)).isInstanceOf(OutsideCalendar.class);
        }
        assertThatThrownBy(() -> calendar.plusMonths(LAST_DAY, Integer.MAX_VALUE)).isInstanceOf(OutsideCalendar.class);
        assertThatThrownBy(() -> calendar.between((int) FIRST_DAY.toEpochDay() - 1, 0)).isInstanceOf(OutsideCalendar.class);
    }

    @Test
    void those_who_work_on_days_of_their_own_count_them() {
        var saturdays = WorkdayCalendar.builtIn()
                .where(day -> day.kind().isWorked() || day.date().getDayOfWeek() == DayOfWeek.SATURDAY);
        var friday = LocalDate.of(2021, 1, 8);
        assertThat(saturdays.plus(friday, 1).date()).isEqualTo("2021-01-09");
        assertThat(saturdays.plus(friday, 2).date()).isEqualTo("2021-01-11");
        assertThat(saturdays.between(friday, LocalDate.of(2021, 1, 18)).workdays()).isEqualTo(8);
        assertThat(saturdays.isWorkday(LocalDate.of(2021, 2, 13))).as("a Saturday, whatever the notice says").isTrue();
        assertThat(saturdays.day(LocalDate.of(2021, 2, 13)).kind()).isEqualTo(CalendarDayKind.HOLIDAY);
        assertThat(WorkdayCalendar.builtIn().plus(friday, 1).date()).isEqualTo("2021-01-11");
    }

    @Test
    void statutory_days_are_those_of_an_estimated_year() {
        assertThat(WorkdayCalendar.statutoryDays(2027)).hasSize(13).containsEntry(LocalDate.of(2027, 5, 1), "劳动节");
    }
}
