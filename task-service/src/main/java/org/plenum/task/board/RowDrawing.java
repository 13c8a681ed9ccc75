package org.plenum.task.board;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.plenum.task.board.BoardView.BoardLinkView;
import org.plenum.task.board.BoardView.BoardTaskView;
import org.plenum.task.board.Layout.GroupRow;
import org.plenum.task.board.Layout.TaskRow;
import org.plenum.task.schedule.Link;

/// Draws the work: groups, tasks with their bars, and the links of the critical path.
record RowDrawing(Ink ink, BoardView board, Layout at, Words words) {

    static final String CRITICAL = "#8e0000";
    private static final String DARK = "#1f2933";
    private static final double BAR = 11;
    private static final double SIZE = 12;

    /// The stripes under everything else.
    void stripes() {
        for (int i = 0; i < at.tasks.size(); i += 2) {
            ink.leaf("rect", "x", Layout.MARGIN, "y", at.tasks.get(i).y(), "width", Layout.WIDTH - 2 * Layout.MARGIN, "height",
                    Layout.ROW, "fill", "#f8f9fb");
        }
    }

    void head(double top) {
        double y = top - 9;
        cell(words.of("代码与任务", "Task"), Layout.CODE, y, "start");
        cell(words.of("牵头单位", "Lead unit"), Layout.UNIT, y, "start");
        cell(words.of("最迟完成", "Due"), Layout.DUE, y, "end");
        cell(words.of("倒计时", "D-n"), Layout.COUNT, y, "end");
        cell(words.of("时差", "Slack"), Layout.SLACK, y, "end");
        ink.leaf("path", "d", new Pen().move(Layout.MARGIN, top).across(Layout.CHART_END), "stroke", "#37474f",
                "stroke-width", "1.2", "fill", "none");
    }

    private void cell(String text, double x, double y, String anchor) {
        ink.text("text", text, "x", x, "y", y, "font-size", "12", "font-weight", "bold", "fill", "#37474f", "text-anchor",
                anchor);
    }

    void group(GroupRow row) {
        ink.leaf("rect", "x", Layout.MARGIN, "y", row.y(), "width", Layout.CHART - Layout.MARGIN, "height", row.height(),
                "fill",
                "#dfe6ec");
        ink.leaf("rect", "x", Layout.CHART, "y", row.y(), "width", Layout.CHART_END - Layout.CHART, "height", row.height(),
                "fill", "#dfe6ec", "fill-opacity", "0.55");
        long done = row.group().tasks().stream().filter(task -> !task.unfinished()).count();
        String text = TextWidth.fit(row.group().name(), 13, Layout.TITLE_WIDTH)
                + (row.continued() ? words.of("（续）", " (continued)") : "");
        ink.text("text", text, "x", Layout.MARGIN + 8, "y", row.y() + 16, "font-size", "13", "font-weight", "bold", "fill",
                DARK);
        ink.text("text", words.of("已销号 ", "closed ") + done + "/" + row.group().tasks().size(), "x",
                Layout.MARGIN + 20 + TextWidth.of(text, 13), "y", row.y() + 16, "font-size", "11", "fill", "#52606d");
    }

    void task(TaskRow row) {
        BoardTaskView task = row.task();
        double line = row.y() + 16;
        ink.open("g").text("title", explanation(task));
        LightSign.of(task.light()).draw(ink, Layout.SIGN, row.y() + Layout.ROW / 2, words.language());
        String colour = task.critical() ? CRITICAL : DARK;
        String weight = task.critical() ? "bold" : "normal";
        ink.text("text", task.code(), "x", Layout.CODE, "y", line, "font-size", "11", "font-weight", weight, "fill", colour);
        double room = task.critical() ? Layout.TITLE_WIDTH * 0.96 : Layout.TITLE_WIDTH;
        ink.text("text", TextWidth.fit(task.title(), SIZE, room), "x", Layout.TITLE, "y", line, "font-size", "12",
                "font-weight",
                weight, "fill", colour);
        ink.text("text", TextWidth.fit(task.leadUnit(), 11, Layout.UNIT_WIDTH), "x", Layout.UNIT, "y", line, "font-size", "11",
                "fill", "#3e4c59");
        number(words.day(task.lateFinish()), Layout.DUE, line, DARK, "normal");
        number(Words.count(task.tMinus()), Layout.COUNT, line, DARK, "bold");
        if (task.unfinished()) {
            int slack = task.totalSlack();
            number(Integer.toString(slack).replace('-', '−'), Layout.SLACK, line, slack < 0 ? "#c62828" : "#52606d",
                    slack <= 0 ? "bold" : "normal");
        }
        early(row);
        if (beyond(row)) {
            // nothing of it is within the picture
        } else if (task.milestone()) {
            milestone(row);
        } else {
            bar(row);
        }
        ink.close();
    }

    /// Says at the edge that a task lies beyond it, and when. Gives whether nothing of it is within.
    private boolean beyond(TaskRow row) {
        BoardTaskView task = row.task();
        boolean left = task.lateStart().isBefore(board.axis().from());
        boolean right = task.lateFinish().isAfter(board.axis().to());
        double y = row.middle();
        if (left) {
            ink.leaf("path", "d", Pen.closed(Layout.CHART + 1, y, Layout.CHART + 9, y - 5, Layout.CHART + 9, y + 5), "fill",
                    DARK);
        }
        if (right) {
            double edge = Layout.CHART_END - 1;
            ink.leaf("path", "d", Pen.closed(edge, y, edge - 8, y - 5, edge - 8, y + 5), "fill", DARK);
        }
        boolean allLeft = task.lateFinish().isBefore(board.axis().from());
        boolean allRight = task.lateStart().isAfter(board.axis().to());
        if (allLeft || allRight) {
            ink.text("text", task.lateStart() + words.of(" 至 ", " to ") + task.lateFinish(), "x",
                    allLeft ? Layout.CHART + 14 : Layout.CHART_END - 14, "y", row.y() + 14.5, "font-size", "10", "text-anchor",
                    allLeft ? "start" : "end", "fill", task.critical() ? CRITICAL : DARK);
        }
        return allLeft || allRight;
    }

    private void number(String text, double x, double y, String colour, String weight) {
        ink.text("text", text, "x", x, "y", y, "font-size", "11", "text-anchor", "end", "font-weight", weight, "fill", colour);
    }

    /// When it could be done from today on, under the bar that says when it must be.
    private void early(TaskRow row) {
        BoardTaskView task = row.task();
        boolean visible = board.axis().covers(task.earlyStart()) || board.axis().covers(task.earlyFinish());
        if (!task.unfinished() || !visible) {
            return;
        }
        double from = at.start(task.earlyStart());
        double to = at.end(task.earlyFinish());
        double y = row.y() + Layout.ROW - 5;
        double due = at.end(task.lateFinish());
        if (due > to) {
            ink.leaf("path", "d", new Pen().move(to, y + 1.5).across(due), "stroke", "#7b8794", "stroke-width", "1",
                    "stroke-dasharray", "1.5 2.5", "fill", "none");
        }
        ink.leaf("rect", "x", from, "y", y, "width", Math.max(2, to - from), "height", 3.0, "fill", "#7b8794");
    }

    private void bar(TaskRow row) {
        BoardTaskView task = row.task();
        LightSign sign = LightSign.of(task.light());
        double from = at.start(task.lateStart());
        double width = Math.max(2, at.end(task.lateFinish()) - from);
        double y = row.middle() - BAR / 2;
        ink.leaf("rect", "x", from, "y", y, "width", width, "height", BAR, "rx", 2.0, "fill", sign.pale(), "stroke",
                task.critical() ? CRITICAL : sign.full(), "stroke-width", task.critical() ? "2" : "1");
        if (task.progress() > 0) {
            ink.leaf("rect", "x", from, "y", y + 2, "width", width * task.progress() / 100, "height", BAR - 4, "rx", 1.0,
                    "fill",
                    sign.full());
        }
        String after = (task.progress() > 0 && task.progress() < 100 ? task.progress() + "%" : "")
                + (task.wasLate() && task.unfinished() ? words.of(" 逾期", " late") : "");
        if (!after.isBlank()) {
            ink.text("text", after.strip(), "x", from + width + 5, "y", row.y() + 14.5, "font-size", "10", "fill",
                    task.wasLate() ? "#c62828" : "#52606d", "paint-order", "stroke", "stroke", "#ffffff", "stroke-width",
                    "2.5");
        }
    }

    private void milestone(TaskRow row) {
        BoardTaskView task = row.task();
        double x = (at.start(task.lateFinish()) + at.end(task.lateFinish())) / 2;
        double y = row.middle();
        ink.leaf("path", "d", Pen.closed(x, y - 9, x + 9, y, x, y + 9, x - 9, y), "fill",
                task.progress() == 100 ? LightSign.of(task.light()).full() : "#ffd54f", "stroke", CRITICAL, "stroke-width",
                "1.8");
    }

    private String explanation(BoardTaskView task) {
        LightSign sign = LightSign.of(task.light());
        return task.code() + " " + task.title() + words.of("｜", " | ") + task.leadUnit() + words.of("｜", " | ")
                + words.day(task.lateStart()) + words.of("至", " to ") + words.day(task.lateFinish()) + words.of("｜", " | ")
                + sign.letter(words.language()) + " " + sign.meaning(words.language()) + " " + task.progress() + "%"
                + (task.critical() ? words.of("｜关键路径", " | critical path") : "");
    }

    /// The links that make the critical path.
    void arrows() {
        var lines = new Pen();
        var heads = new Pen();
        for (BoardLinkView link : board.links()) {
            if (link.critical()) {
                arrow(link, at.row(link.predecessor()), at.row(link.successor()), lines, heads);
            }
        }
        if (!lines.isEmpty()) {
            ink.leaf("path", "d", lines, "stroke", "#ffffff", "stroke-width", "4", "stroke-linejoin", "round", "fill", "none");
            ink.leaf("path", "d", lines, "stroke", CRITICAL, "stroke-width", "1.7", "stroke-linejoin", "round", "fill", "none");
            ink.leaf("path", "d", heads, "fill", CRITICAL);
        }
    }

    private void arrow(BoardLinkView link, @Nullable TaskRow from, @Nullable TaskRow to, Pen lines, Pen heads) {
        if (from == null || to == null) {
            return;
        }
        boolean leavesStart = List.of(Link.Type.SS, Link.Type.SF).contains(link.type());
        boolean meetsStart = List.of(Link.Type.FS, Link.Type.SS).contains(link.type());
        double x1 = leavesStart ? start(from.task()) : end(from.task());
        double x2 = meetsStart ? start(to.task()) : end(to.task());
        double side = meetsStart ? -1 : 1;
        double turn = x2 + side * 9;
        lines.move(x1, from.middle());
        boolean straight = meetsStart && !leavesStart && x1 <= turn;
        if (straight) {
            lines.across(turn);
        } else {
            double lane = to.middle() + (to.y() > from.y() ? -Layout.ROW / 2 : Layout.ROW / 2);
            lines.across(x1 + (leavesStart ? -7 : 7)).down(lane).across(turn);
        }
        lines.down(to.middle()).across(x2 + side * 3);
        heads.move(x2, to.middle()).line(x2 + side * 7, to.middle() - 4).line(x2 + side * 7, to.middle() + 4).close();
    }

    private double start(BoardTaskView task) {
        return task.milestone() ? at.start(task.lateFinish()) + at.dayWidth() / 2 - 9 : at.start(task.lateStart());
    }

    private double end(BoardTaskView task) {
        return task.milestone() ? at.start(task.lateFinish()) + at.dayWidth() / 2 + 9 : at.end(task.lateFinish());
    }
}
