package org.plenum.platform.workdays;

import java.time.LocalDate;

/// The months of the lunar year (农历) that begins in a given year, by the rules of GB/T 33661-2017.
///
/// A month begins on the day of the new moon; the month of the winter solstice is the 11th; if 13 months begin between two such,
/// the first without a major solar term (中气) is a leap month and repeats the number before it.
///
/// Computed here because ICU's ChineseCalendar knows the new moon only to some minutes: it is a day off at the Spring Festivals
/// of 2027 (new moon at 23:56) and 2030 (at 0:07), of all years those for which this is needed.
final class LunarYear {

    /// By month from 1 to 10, which no leap month can shift into another year: its first day.
    private final LocalDate[] firstDays = new LocalDate[11];

    LunarYear(int year) {
        int solstice = Ephemeris.lunationOf(solstice(year - 1));
        int months = Ephemeris.lunationOf(solstice(year)) - solstice;
        int leap = months == 13 ? leap(solstice) : Integer.MAX_VALUE;
        for (int month = 1; month <= 10; month++) {
            int lunation = solstice + month + 1;
            firstDays[month] = Ephemeris.newMoon(lunation < leap ? lunation : lunation + 1);
        }
    }

    /// The day of that number in that month, 1 to 10, never in a leap month.
    LocalDate day(int month, int day) {
        return firstDays[month].plusDays(day - 1L);
    }

    /// The first lunation after the solstice's in which the sun enters no new twelfth of its way.
    private static int leap(int solstice) {
        int lunation = solstice + 1;
        while (twelfth(Ephemeris.newMoon(lunation)) != twelfth(Ephemeris.newMoon(lunation + 1))) {
            lunation++;
        }
        return lunation;
    }

    private static int twelfth(LocalDate day) {
        return (int) (Ephemeris.solarLongitude(day) / 30);
    }

    /// The day in which the sun's longitude reaches 270°.
    private static LocalDate solstice(int year) {
        LocalDate day = LocalDate.of(year, 12, 19);
        while (Ephemeris.solarLongitude(day.plusDays(1)) < 270) {
            day = day.plusDays(1);
        }
        return day;
    }
}
