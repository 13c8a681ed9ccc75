package org.plenum.platform.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.SimpleTimeZone;

class LunarYearTest {

    @Test
    void the_new_moon_of_meeus_example_49a_comes_out() {
        assertThat(Ephemeris.newMoonJulianDate(-283)).isEqualTo(2_443_192.65118, Offset.offset(0.00001));
    }

    @Test
    void the_longitude_of_meeus_example_25a_comes_out() {
        // 199.90895 degrees at 1992-10-13 0:00 TT; here at 0:00 Beijing time, that is 7:58:50 earlier
        double elapsed = 8 / 24.0 - 70 / 86_400.0;
        assertThat(Ephemeris.solarLongitude(LocalDate.of(1992, 10, 13))).isEqualTo(199.90895 - elapsed * 0.9907,
                Offset.offset(0.0005));
    }

    @Test
    void a_new_moon_just_before_midnight_begins_the_month_on_that_day() {
        assertThat(new LunarYear(2027).day(1, 1)).isEqualTo("2027-02-06");
    }

    @Test
    void a_new_moon_just_after_midnight_begins_the_month_on_the_new_day() {
        assertThat(new LunarYear(2030).day(1, 1)).isEqualTo("2030-02-03");
    }

    /// ICU is an independent computation, but a day off where the new moon is within its few minutes of midnight. The Spring
    /// Festival of 1954 was on 3 February, as computed here.
    @Test
    void icu_agrees_on_every_month_but_for_new_moons_at_midnight() {
        var differences = new TreeMap<String, Long>();
        for (int year = WorkdayCalendar.FIRST_YEAR; year <= WorkdayCalendar.LAST_YEAR; year++) {
            var lunar = new LunarYear(year);
            for (int month : List.of(1, 5, 8)) {
                long days = icuFirstDay(year, month).toEpochDay() - lunar.day(month, 1).toEpochDay();
                if (days != 0) {
                    differences.put(year + "-" + month, days);
                }
            }
        }
        assertThat(differences).containsExactly(Map.entry("1954-1", 1L), Map.entry("2027-1", 1L), Map.entry("2030-1", -1L));
    }

    private static LocalDate icuFirstDay(int year, int month) {
        var beijing = ZoneOffset.ofHours(8);
        var lunar = new ChineseCalendar(new SimpleTimeZone(beijing.getTotalSeconds() * 1000, "UTC+8"));
        return LocalDate.of(year, 1, 15).datesUntil(LocalDate.of(year, 11, 1)).filter(date -> {
            lunar.setTime(Date.from(date.atTime(12, 0).toInstant(beijing)));
            return lunar.get(ChineseCalendar.MONTH) == month - 1
                    && lunar.get(ChineseCalendar.DAY_OF_MONTH) == 1
                    && lunar.get(ChineseCalendar.IS_LEAP_MONTH) == 0;
        }).findFirst().orElseThrow();
    }
}
