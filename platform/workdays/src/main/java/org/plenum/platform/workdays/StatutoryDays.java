package org.plenum.platform.workdays;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/// The 13 statutory days off (法定节假日) of a year: 全国年节及纪念日放假办法, State Council, in force from 2025-01-01.
///
/// This is all that is known of a year before its notice: no 调休, no bridging days.
final class StatutoryDays {

    private StatutoryDays() {
    }

    static HolidayList of(int year) {
        var lunar = new LunarYear(year);
        var days = new HashMap<LocalDate, String>();
        off(days, "元旦", LocalDate.of(year, 1, 1), 1);
        off(days, "春节", lunar.day(1, 1).minusDays(1), 4);
        off(days, "清明", qingming(year), 1);
        off(days, "劳动节", LocalDate.of(year, 5, 1), 2);
        off(days, "端午", lunar.day(5, 5), 1);
        off(days, "中秋", lunar.day(8, 15), 1);
        off(days, "国庆节", LocalDate.of(year, 10, 1), 3);
        return new HolidayList(year, days, Map.of());
    }

    private static void off(Map<LocalDate, String> days, String festival, LocalDate first, int count) {
        for (int i = 0; i < count; i++) {
            days.merge(first.plusDays(i), festival, (one, other) -> one + "、" + other); // 中秋 may fall on 国庆节
        }
    }

    /// The Beijing day in which the sun's apparent longitude reaches 15°.
    static LocalDate qingming(int year) {
        LocalDate day = LocalDate.of(year, 4, 3);
        while (Ephemeris.solarLongitude(day.plusDays(1)) < 15) {
            day = day.plusDays(1);
        }
        return day;
    }
}
