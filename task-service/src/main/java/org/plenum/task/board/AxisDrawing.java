package org.plenum.task.board;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.CalendarDayKind;
import org.plenum.task.board.AxisView.BoardDayView;

/// Draws time: months, weeks, days to the opening, days off, today, the session's own days.
record AxisDrawing(Ink ink, BoardView board, Layout at, Words words) {

    private static final String WEEKEND = "#eef0f3";
    private static final String HOLIDAY = "#fde7e0";
    private static final String SESSION = "#f8c9c4";
    private static final String RED = "#b71c1c";
    private static final String TODAY = "#0b57d0";
    private static final double NARROW = 5;
    private static final double MONTHS = 20;
    private static final double WEEKS = MONTHS + 18;
    private static final double COUNTS = WEEKS + 18;

    /// What lies under the bars.
    void shade() {
        shade(CalendarDayKind.WEEKEND, WEEKEND);
        shade(CalendarDayKind.HOLIDAY, HOLIDAY);
        double from = at.start(board.openingDay());
        ink.leaf("rect", "x", from, "y", at.top, "width", at.end(board.closingDay()) - from, "height",
                at.bottom - at.top, "fill", SESSION);
        var weeks = new Pen();
        board.axis().weeks().forEach(week -> weeks.move(at.start(week.monday()), at.axis + MONTHS).down(at.bottom));
        ink.leaf("path", "d", weeks, "stroke", "#d5d9df", "stroke-width", "0.6", "fill", "none");
        var months = new Pen();
        board.axis().months().forEach(month -> months.move(at.start(month.from()), at.axis).down(at.bottom));
        ink.leaf("path", "d", months, "stroke", "#9aa1ab", "stroke-width", "0.9", "fill", "none");
        var worked = new Pen();
        days(CalendarDayKind.MAKE_UP_WORKDAY).forEach(day -> worked.box(at.start(day.date()), at.top, at.dayWidth(),
                at.bottom - at.top));
        if (!worked.isEmpty()) {
            ink.leaf("path", "d", worked, "stroke", "#5e35b1", "stroke-width", "0.9", "stroke-dasharray", "2 3", "fill",
                    "#ffffff");
        }
    }

    private void shade(CalendarDayKind kind, String colour) {
        var pen = new Pen();
        LocalDate from = null;
        LocalDate to = null;
        for (BoardDayView day : days(kind)) {
            if (to == null || from == null || !day.date().equals(to.plusDays(1))) {
                box(pen, from, to);
                from = day.date();
            }
            to = day.date();
        }
        box(pen, from, to);
        if (!pen.isEmpty()) {
            ink.leaf("path", "d", pen, "fill", colour);
        }
    }

    private void box(Pen pen, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (from != null && to != null) {
            double top = at.axis + COUNTS;
            pen.box(at.start(from), top, at.end(to) - at.start(from), at.bottom - top);
        }
    }

    private List<BoardDayView> days(CalendarDayKind kind) {
        return board.axis().markedDays().stream().filter(day -> day.kind() == kind).toList();
    }

    /// The axis itself.
    void axis() {
        axis(at.axis);
        festivals(at.axis);
    }

    /// The axis once more, over everything that runs through the rows.
    void strip(double y) {
        ink.leaf("rect", "x", Layout.MARGIN, "y", y, "width", Layout.CHART_END - Layout.MARGIN, "height", Layout.STRIP, "fill",
                "#ffffff");
        axis(y);
        ink.leaf("path", "d", new Pen().move(Layout.MARGIN, y + Layout.STRIP).across(Layout.CHART_END), "stroke", "#37474f",
                "stroke-width", "1.2", "fill", "none");
    }

    private void axis(double top) {
        ink.leaf("rect", "x", Layout.CHART, "y", top, "width", Layout.CHART_END - Layout.CHART, "height", MONTHS, "fill",
                "#37474f");
        board.axis().months().forEach(month -> {
            double width = at.end(month.to()) - at.start(month.from());
            var named = YearMonth.parse(month.month());
            String name = words.month(named);
            if (TextWidth.of(name, 12) + 8 > width) {
                boolean first = month.equals(board.axis().months().getFirst());
                name = words.shortMonth(named, first || named.getMonthValue() == 1);
            }
            if (TextWidth.of(name, 12) + 4 <= width) {
                ink.text("text", name, "x", at.start(month.from()) + width / 2, "y", top + 14.5, "font-size", "12",
                        "font-weight", "bold", "fill", "#ffffff", "text-anchor", "middle");
            }
        });
        weeks(top);
        counts(top);
    }

    private void weeks(double top) {
        int every = at.dayWidth() * 7 >= 18 ? 1 : at.dayWidth() * 14 >= 18 ? 2 : 4;
        for (int i = 0; i < board.axis().weeks().size(); i += every) {
            var week = board.axis().weeks().get(i);
            ink.text("text", String.valueOf(week.monday().getDayOfMonth()), "x", at.start(week.monday()) + 3, "y",
                    top + MONTHS + 13, "font-size", "11", "fill", "#37474f");
        }
    }

    /// Counted from the opening, whatever its day of the week.
    private void counts(double top) {
        int step = at.dayWidth() * 7 >= 36 ? 7 : at.dayWidth() * 14 >= 36 ? 14 : 28;
        LocalDate day = board.openingDay();
        while (board.axis().covers(day.minusDays(step))) {
            day = day.minusDays(step);
        }
        for (; board.axis().covers(day); day = day.plusDays(step)) {
            int count = (int) (day.toEpochDay() - board.openingDay().toEpochDay());
            if (at.start(day) - Layout.CHART < 18) {
                continue; // it would stand beside the axis
            }
            ink.text("text", Words.count(count), "x", at.start(day) + at.dayWidth() / 2, "y", top + WEEKS + 13, "font-size",
                    "10.5", "font-weight", count == 0 ? "bold" : "normal", "fill", count == 0 ? RED : "#5f6b78", "text-anchor",
                    "middle");
        }
    }

    private void festivals(double top) {
        double line = top + COUNTS + 14;
        var holidays = days(CalendarDayKind.HOLIDAY);
        for (int i = 0; i < holidays.size();) {
            int end = i;
            while (end + 1 < holidays.size()
                    && holidays.get(end + 1).date().equals(holidays.get(end).date().plusDays(1))) {
                end++;
            }
            double from = at.start(holidays.get(i).date());
            String festival = holidays.get(i).festival();
            String name = words.festival(festival == null ? "" : festival);
            ink.text("text", name, "x", from + (at.end(holidays.get(end).date()) - from) / 2, "y", line, "font-size", "10.5",
                    "fill", "#bf360c", "text-anchor", "middle");
            i = end + 1;
        }
        if (at.dayWidth() < NARROW) {
            return; // the marks would stand on the names; their days are still outlined
        }
        days(CalendarDayKind.MAKE_UP_WORKDAY).forEach(day -> ink.text("text", words.of("班", "W"), "x",
                at.start(day.date()) + at.dayWidth() / 2, "y", line, "font-size", "10.5", "font-weight", "bold", "fill",
                "#5e35b1", "text-anchor", "middle"));
    }

    /// What lies over the bars: the lines of today and of the opening, with their flags.
    void lines() {
        double opening = at.start(board.openingDay());
        ink.leaf("path", "d", new Pen().move(opening, at.top).down(at.bottom), "stroke", RED, "stroke-width", "2.2",
                "fill", "none");
        double from = flag(opening, words.of("开幕 ", "Opening ") + words.day(board.openingDay()), RED, Layout.CHART_END);
        if (board.axis().covers(board.today())) {
            double today = at.start(board.today()) + at.dayWidth() / 2;
            ink.leaf("path", "d", new Pen().move(today, at.top).down(at.bottom), "stroke", TODAY, "stroke-width",
                    "1.8", "stroke-dasharray", "7 4", "fill", "none");
            boolean before = board.today().isBefore(board.openingDay());
            flag(today, words.of("今天 ", "Today ") + words.day(board.today()), TODAY, before ? from - 4 : Layout.CHART_END);
        }
    }

    /// @param end where it ends at the latest, so that flags stand beside each other. Gives where it begins
    private double flag(double x, String text, String colour, double end) {
        double width = TextWidth.of(text, 12) + 16;
        double left = Math.max(Layout.CHART, Math.min(x - width / 2, end - width));
        ink.leaf("rect", "x", left, "y", at.axis - 24, "width", width, "height", 19.0, "rx", 4.0, "fill", colour);
        ink.leaf("path", "d", Pen.closed(x - 5, at.axis - 6, x + 5, at.axis - 6, x, at.axis), "fill", colour);
        ink.text("text", text, "x", left + width / 2, "y", at.axis - 10.5, "font-size", "12", "font-weight", "bold", "fill",
                "#ffffff", "text-anchor", "middle");
        return left;
    }
}
