package org.plenum.task.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Around 春节 2021: off from 11 to 17 February, 7 and 20 February (a Sunday and a Saturday) are worked.
class UnitDaysTest {

    private static final UnitDays UNIT = new UnitDays(
            List.of(new UnitDays.Week(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 2, 28),
                    EnumSet.range(DayOfWeek.TUESDAY, DayOfWeek.SATURDAY)),
                    new UnitDays.Week(LocalDate.of(2021, 3, 8), null, EnumSet.of(DayOfWeek.MONDAY))),
            Map.of(LocalDate.of(2021, 2, 13), true, LocalDate.of(2021, 2, 20), false, LocalDate.of(2021, 3, 3), false));

    private static boolean worked(int month, int day) {
        return WorkdayCalendar.builtIn().where(UNIT::isWorked).isWorkday(LocalDate.of(2021, month, day));
    }

    @Test
    void a_week_holds_for_its_time() {
        assertThat(worked(1, 9)).as("a Saturday").isTrue();
        assertThat(worked(1, 11)).as("a Monday").isFalse();
        assertThat(worked(3, 1)).as("a Monday after it").isTrue();
        assertThat(worked(3, 6)).as("a Saturday after it").isFalse();
        assertThat(worked(3, 9)).as("a Tuesday of a week of Mondays").isFalse();
    }

    @Test
    void the_notice_decides_over_the_week() {
        assertThat(worked(2, 11)).as("a Thursday off").isFalse();
        assertThat(worked(2, 7)).as("a Sunday worked in exchange").isTrue();
    }

    @Test
    void a_day_of_its_own_decides_over_the_notice() {
        assertThat(worked(2, 13)).isTrue();
        assertThat(worked(2, 20)).isFalse();
        assertThat(worked(3, 3)).isFalse();
    }
}
