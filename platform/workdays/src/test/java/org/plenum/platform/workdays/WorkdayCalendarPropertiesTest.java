package org.plenum.platform.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

/// What holds for any date, over years with and without a notice.
class WorkdayCalendarPropertiesTest {

    private final WorkdayCalendar calendar = WorkdayCalendar.builtIn();

    @Property
    void minus_undoes_plus_on_a_working_day(@ForAll @DateRange(min = "1990-01-01", max = "2090-12-31") LocalDate date,
            @ForAll @IntRange(min = -2000, max = 2000) int workdays) {
        Assume.that(calendar.isWorkday(date));
        assertThat(calendar.minus(calendar.plus(date, workdays).date(), workdays).date()).isEqualTo(date);
    }

    @Property
    void between_measures_what_plus_added(@ForAll @DateRange(min = "1990-01-01", max = "2090-12-31") LocalDate date,
            @ForAll @IntRange(min = -2000, max = 2000) int workdays) {
        assertThat(calendar.between(date, calendar.plus(date, workdays).date()).workdays()).isEqualTo(workdays);
    }

    @Property
    void a_later_date_or_a_larger_number_never_gives_an_earlier_result(
            @ForAll @DateRange(min = "2003-01-01", max = "2030-12-31") LocalDate date,
            @ForAll @IntRange(max = 30) int days,
            @ForAll @IntRange(min = -600, max = 600) int workdays,
            @ForAll @IntRange(max = 30) int more) {
        var result = calendar.plus(date, workdays).date();
        assertThat(calendar.plus(date.plusDays(days), workdays).date()).isAfterOrEqualTo(result);
        assertThat(calendar.plus(date, workdays + more).date()).isAfterOrEqualTo(result);
        assertThat(calendar.next(date.plusDays(days)).date()).isAfterOrEqualTo(calendar.next(date).date());
    }

    @Property
    void a_result_is_always_a_working_day(@ForAll @DateRange(min = "1990-01-01", max = "2090-12-31") LocalDate date,
            @ForAll @IntRange(min = 1, max = 2000) int workdays) {
        assertThat(calendar.isWorkday(calendar.plus(date, workdays).date())).isTrue();
        assertThat(calendar.isWorkday(calendar.minus(date, workdays).date())).isTrue();
        assertThat(calendar.isWorkday(calendar.next(date).date())).isTrue();
        assertThat(calendar.isWorkday(calendar.previous(date).date())).isTrue();
    }
}
