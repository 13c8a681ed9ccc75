package org.plenum.platform.workdays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatutoryDaysTest {

    @Test
    void a_year_has_thirteen_statutory_days() {
        assertThat(new TreeMap<>(StatutoryDays.of(2027).holidays())).containsExactlyEntriesOf(new TreeMap<>(Map.ofEntries(
                on("2027-01-01", "元旦"),
                on("2027-02-05", "春节"), on("2027-02-06", "春节"), on("2027-02-07", "春节"), on("2027-02-08", "春节"),
                on("2027-04-05", "清明"),
                on("2027-05-01", "劳动节"), on("2027-05-02", "劳动节"),
                on("2027-06-09", "端午"),
                on("2027-09-15", "中秋"),
                on("2027-10-01", "国庆节"), on("2027-10-02", "国庆节"), on("2027-10-03", "国庆节"))));
    }

    private static Map.Entry<LocalDate, String> on(String date, String festival) {
        return Map.entry(LocalDate.parse(date), festival);
    }

    /// Dates as the Hong Kong Observatory's conversion tables give them; 2033 is the year with the disputed leap month.
    @ParameterizedTest
    @CsvSource({
            "2028, 2028-01-26, 2028-04-04, 2028-05-28, 2028-10-03",
            "2029, 2029-02-13, 2029-04-04, 2029-06-16, 2029-09-22",
            "2030, 2030-02-03, 2030-04-05, 2030-06-05, 2030-09-12",
            "2031, 2031-01-23, 2031-04-05, 2031-06-24, 2031-10-01",
            "2033, 2033-01-31, 2033-04-04, 2033-06-01, 2033-09-08",
            "2034, 2034-02-19, 2034-04-05, 2034-06-20, 2034-09-27",
    })
    void the_lunar_days_and_qingming_fall_as_published(int year, LocalDate newYear, LocalDate qingming, LocalDate dragonBoat,
            LocalDate midAutumn) {
        var days = StatutoryDays.of(year).holidays();
        assertThat(days).containsEntry(newYear.minusDays(1), "春节").doesNotContainKey(newYear.minusDays(2))
                .containsEntry(newYear.plusDays(2), "春节").doesNotContainKey(newYear.plusDays(3))
                .containsEntry(qingming, "清明").containsEntry(dragonBoat, "端午");
        assertThat(days.get(midAutumn)).contains("中秋");
    }

    @Test
    void a_mid_autumn_on_the_national_day_is_both() {
        assertThat(StatutoryDays.of(2031).holidays()).hasSize(12).containsEntry(LocalDate.of(2031, 10, 1), "中秋、国庆节");
    }

    /// 清明, 端午 and 中秋 are days off since 2008; 除夕 was one in 2008-2013 and is again since 2025; 2 May since 2025.
    @Test
    void every_statutory_day_is_off_in_the_official_lists() {
        for (HolidayList official : OfficialYears.read()) {
            int year = official.year();
            LocalDate eve = StatutoryDays.of(year).holidays().entrySet().stream().filter(day -> day.getValue().equals("春节"))
                    .map(Map.Entry::getKey).sorted().findFirst().orElseThrow();
            var notYet = year < 2008 ? Set.of("清明", "端午", "中秋") : Set.of();
            StatutoryDays.of(year).holidays().forEach((date, festival) -> {
                boolean eveWorked = date.equals(eve) && (year < 2008 || year > 2013 && year < 2025);
                boolean secondOfMay = date.equals(LocalDate.of(year, 5, 2)) && year < 2025;
                boolean saturdayNotListed = date.equals(LocalDate.of(2012, 6, 23)); // off all the same, as a Saturday
                if (!notYet.contains(festival) && !eveWorked && !secondOfMay && !saturdayNotListed) {
                    assertThat(official.holidays()).as(festival + " " + date).containsKey(date);
                }
            });
        }
    }

    @Test
    void the_day_named_qingming_is_the_solar_term() {
        for (HolidayList official : OfficialYears.read()) {
            if (official.year() >= 2008) {
                assertThat(official.holidays()).containsEntry(StatutoryDays.qingming(official.year()), "清明");
            }
        }
    }
}
