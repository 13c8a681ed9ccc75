package org.plenum.task.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

import org.plenum.platform.web.Text;

/// The words of a board in one language.
record Words(Locale language) {

    private static final Map<String, String> FESTIVALS = Map.of("元旦", "New Year", "春节", "Spring Festival", "清明节", "Qingming",
            "劳动节", "Labour Day", "端午节", "Dragon Boat", "中秋节", "Mid-Autumn", "国庆节", "National Day");
    private static final DateTimeFormatter DAY_ZH = DateTimeFormatter.ofPattern("M月d日", Locale.ROOT);
    private static final DateTimeFormatter DAY_EN = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_ZH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.ROOT);
    private static final DateTimeFormatter MONTH_EN = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_EN = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);

    private boolean chinese() {
        return !language.getLanguage().equals("en");
    }

    String of(String zh, String en) {
        return new Text(zh, en).in(language);
    }

    String day(LocalDate date) {
        return date.format(chinese() ? DAY_ZH : DAY_EN);
    }

    String month(YearMonth month) {
        return month.format(chinese() ? MONTH_ZH : MONTH_EN);
    }

    /// Where there is no room for the whole name.
    String shortMonth(YearMonth month, boolean withYear) {
        String number = chinese() ? month.getMonthValue() + "月" : month.format(SHORT_EN);
        return withYear ? chinese() ? month.getYear() % 100 + "年" + number : number + " ’" + month.getYear() % 100 : number;
    }

    String festival(String name) {
        return chinese() ? name : FESTIVALS.getOrDefault(name, name);
    }

    /// A day by its distance from the opening: D-12, D, D+3.
    static String count(int tMinus) {
        return tMinus == 0 ? "D" : "D" + (tMinus > 0 ? "+" : "") + tMinus;
    }

    /// How far away the opening is, as one sentence.
    String countdown(int days, int workdays) {
        if (days > 0) {
            return of("距开幕还有 " + days + " 天，其中工作日 " + workdays + " 天",
                    days + " days to the opening, " + workdays + " of them working days");
        }
        return days == 0 ? of("今天开幕", "Opening today") : of("开幕后第 " + -days + " 天", "Day " + -days + " after the opening");
    }
}
