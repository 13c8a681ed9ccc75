package org.plenum.task.board;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.CalendarDay;
import org.plenum.platform.workdays.CalendarDayKind;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

/// The time axis of a board: whole weeks, from Monday to Sunday.
@Schema(name = "BoardAxisView")
record AxisView(@Schema(description = "第一天（周一） First day, a Monday", examples = "2020-09-21") LocalDate from,
        @Schema(description = "最后一天（周日） Last day, a Sunday", examples = "2021-03-07") LocalDate to,
        @Schema(description = "月份 Months") List<BoardMonthView> months,
        @Schema(description = "周 Weeks") List<BoardWeekView> weeks,
        @Schema(description = "周末、节假日与调休上班日 Days off, and weekend days that are worked") List<BoardDayView> markedDays) {

    /// What happens farther away from the opening is drawn at the edge: a picture has an end.
    private static final int MOST_DAYS_BEFORE = 400;
    private static final int MOST_DAYS_AFTER = 200;

    @Schema(name = "BoardMonthView")
    record BoardMonthView(@Schema(description = "月份 Month", examples = "2020-12") String month,
            @Schema(description = "在轴上的第一天 Its first day on the axis", examples = "2020-12-01") LocalDate from,
            @Schema(description = "在轴上的最后一天 Its last day on the axis", examples = "2020-12-31") LocalDate to) {
    }

    @Schema(name = "BoardWeekView")
    record BoardWeekView(@Schema(description = "周一 Its Monday", examples = "2020-12-21") LocalDate monday,
            @Schema(description = "周一距开幕日天数：-42 即 D-42 Days of its Monday from the opening: -42 is D-42", examples = "-42") int tMinus) {
    }

    @Schema(name = "BoardDayView")
    record BoardDayView(@Schema(description = "日期 Date", examples = "2021-02-07") LocalDate date,
            @Schema(description = "周末、放假或调休上班 Weekend, holiday or make-up workday", examples = "MAKE_UP_WORKDAY") CalendarDayKind kind,
            @Schema(description = "节日 Festival", examples = "春节", nullable = true) @Nullable String festival,
            @Schema(description = "可靠程度 How certain it is", examples = "OFFICIAL") Certainty certainty) {

        private static BoardDayView of(CalendarDay day) {
            return new BoardDayView(day.date(), day.kind(), day.festival(), day.certainty());
        }
    }

    /// The whole weeks around the days, the opening among them.
    static AxisView around(Stream<LocalDate> shown, LocalDate opening, WorkdayCalendar calendar) {
        LocalDate first = opening;
        LocalDate last = opening;
        for (LocalDate day : (Iterable<LocalDate>) shown::iterator) {
            first = day.isBefore(first) ? day : first;
            last = day.isAfter(last) ? day : last;
        }
        first = later(first, opening.minusDays(MOST_DAYS_BEFORE))
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        last = earlier(last, opening.plusDays(MOST_DAYS_AFTER)).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        var weeks = new ArrayList<BoardWeekView>();
        for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
            weeks.add(new BoardWeekView(monday, (int) ChronoUnit.DAYS.between(opening, monday)));
        }
        var marked = first.datesUntil(last.plusDays(1)).map(calendar::day)
                .filter(day -> day.kind() != CalendarDayKind.WORKDAY).map(BoardDayView::of).toList();
        return new AxisView(first, last, months(first, last), weeks, marked);
    }

    private static List<BoardMonthView> months(LocalDate first, LocalDate last) {
        var months = new ArrayList<BoardMonthView>();
        for (YearMonth month = YearMonth.from(first); !month.atDay(1).isAfter(last); month = month.plusMonths(1)) {
            months.add(new BoardMonthView(month.toString(), later(month.atDay(1), first), earlier(month.atEndOfMonth(), last)));
        }
        return months;
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
