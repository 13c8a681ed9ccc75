package org.plenum.task.board;

import java.util.Locale;

import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;

/// Draws a board as SVG 1.1, for the screen and for the wall. The same board gives the same bytes.
record BoardDrawing(Ink ink, BoardView board, Layout at, Words words) {

    private static final String FONTS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans SC',sans-serif";
    private static final String DARK = "#1f2933";
    private static final String MUTED = "#52606d";
    private static final String RED = "#b71c1c";

    static String draw(BoardView board, Locale language) {
        return new BoardDrawing(new Ink(), board, new Layout(board), new Words(language)).draw();
    }

    private String draw() {
        double height = at.height();
        ink.open("svg", "width", Layout.WIDTH, "height", height, "viewBox",
                "0 0 " + Ink.number(Layout.WIDTH) + " " + Ink.number(height), "lang", words.of("zh-CN", "en"), "role", "img",
                "aria-labelledby", "title desc", "font-family", FONTS);
        ink.text("title", heading(), "id", "title");
        ink.text("desc", description(), "id", "desc");
        ink.leaf("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
        header();
        var rows = new RowDrawing(ink, board, at, words);
        var axis = new AxisDrawing(ink, board, at, words);
        rows.stripes();
        axis.shade();
        axis.axis();
        rows.head(at.top);
        at.groups.forEach(rows::group);
        axis.lines();
        at.strips.forEach(y -> {
            axis.strip(y);
            rows.head(y + Layout.STRIP);
        });
        at.tasks.forEach(rows::task);
        rows.arrows();
        frame();
        if (at.tall) {
            legend(at.legendAbove());
        }
        legend(at.legend() + 14);
        return ink.close().dry();
    }

    private String heading() {
        return board.title() + words.of(" 倒排作战图", ": countdown board");
    }

    private String description() {
        int all = board.lights().values().stream().mapToInt(Integer::intValue).sum();
        var text = new StringBuilder(words.countdown(board.daysToOpening(), board.workdaysToOpening()))
                .append(words.of("。共 ", ". ")).append(all).append(words.of(" 项任务：", " tasks: "));
        for (Light light : Light.values()) {
            LightSign sign = LightSign.of(light);
            text.append(sign.meaning(words.language())).append(' ').append(board.lights().getOrDefault(light, 0))
                    .append(words.of("项；", "; "));
        }
        return text.append(words.of("关键路径：", "critical path: ")).append(String.join(" → ", board.criticalPath()))
                .append(words.of("。", ".")).toString();
    }

    private void header() {
        ink.text("text", TextWidth.fit(heading(), 28, 1000), "x", Layout.MARGIN, "y", 50.0, "font-size", "28", "font-weight",
                "bold", "fill", DARK);
        String estimated = board.certainty() == Certainty.ESTIMATED
                ? words.of("　部分日期为预估：放假通知尚未发布", "  Some dates are estimated: no holiday notice yet")
                : "";
        String conflicts = board.conflicts() == 0 ? ""
                : words.of("　" + board.conflicts() + " 处不能按期", "  " + board.conflicts() + " dates cannot be kept");
        ink.text("text",
                words.of("开幕 ", "Opening ") + board.openingDay() + words.of("　闭幕 ", "  Closing ") + board.closingDay()
                        + words.of("　制图 ", "  As of ") + board.today() + conflicts + estimated,
                "x", Layout.MARGIN, "y", 78.0, "font-size", "14", "fill", MUTED);
        chips();
        counter();
    }

    private void chips() {
        double x = Layout.MARGIN + 10;
        for (Light light : Light.values()) {
            LightSign sign = LightSign.of(light);
            String text = sign.meaning(words.language()) + " " + board.lights().getOrDefault(light, 0);
            sign.draw(ink, x, 104, words.language());
            ink.text("text", text, "x", x + 15, "y", 109.0, "font-size", "14", "font-weight", "bold", "fill", DARK);
            x += 48 + TextWidth.of(text, 14);
        }
    }

    /// The number that everybody looks at first.
    private void counter() {
        if (board.daysToOpening() < 0) {
            return;
        }
        String days = Integer.toString(board.daysToOpening());
        String before = words.of("距开幕", "Opening in");
        String after = words.of("天", "days");
        String workdays = words.of("（工作日 " + board.workdaysToOpening() + " 天）",
                "(" + board.workdaysToOpening() + " working days)");
        double x = Layout.CHART_END - TextWidth.of(workdays, 15);
        ink.text("text", workdays, "x", x, "y", 64.0, "font-size", "15", "fill", MUTED);
        x -= 8 + TextWidth.of(after, 20);
        ink.text("text", after, "x", x, "y", 64.0, "font-size", "20", "font-weight", "bold", "fill", RED);
        x -= 10 + TextWidth.of(days, 54) * 1.08;
        ink.text("text", days, "x", x, "y", 66.0, "font-size", "54", "font-weight", "bold", "fill", RED);
        x -= 12 + TextWidth.of(before, 20);
        ink.text("text", before, "x", x, "y", 64.0, "font-size", "20", "font-weight", "bold", "fill", RED);
    }

    private void frame() {
        ink.leaf("path", "d",
                new Pen().box(Layout.MARGIN, at.axis, Layout.CHART_END - Layout.MARGIN, at.bottom - at.axis)
                        .move(Layout.CHART, at.axis).down(at.bottom),
                "stroke", "#37474f", "stroke-width", "1.2", "fill", "none");
    }

    private void legend(double y) {
        double x = Layout.MARGIN;
        x = entry(x, y, words.of("图例", "Legend"), 0, "bold");
        ink.leaf("rect", "x", x, "y", y - 6, "width", 40.0, "height", 11.0, "rx", 2.0, "fill", "#c8e6c9", "stroke", "#2e7d32");
        ink.leaf("rect", "x", x, "y", y - 4, "width", 24.0, "height", 7.0, "fill", "#2e7d32");
        x = entry(x, y, words.of("最迟起止，深色为进度", "Latest dates; dark: done"), 46, "normal");
        ink.leaf("rect", "x", x, "y", y - 6, "width", 30.0, "height", 11.0, "rx", 2.0, "fill", "#e5e7eb", "stroke",
                RowDrawing.CRITICAL, "stroke-width", "2");
        ink.leaf("path", "d", new Pen().move(x + 30, y).across(x + 48), "stroke", RowDrawing.CRITICAL, "stroke-width", "1.7",
                "fill", "none");
        ink.leaf("path", "d", Pen.closed(x + 56, y, x + 48, y - 4, x + 48, y + 4), "fill", RowDrawing.CRITICAL);
        x = entry(x, y, words.of("关键路径", "Critical path"), 62, "normal");
        ink.leaf("rect", "x", x, "y", y - 1.5, "width", 20.0, "height", 3.0, "fill", "#7b8794");
        ink.leaf("path", "d", new Pen().move(x + 20, y).across(x + 44), "stroke", "#7b8794", "stroke-width", "1",
                "stroke-dasharray", "1.5 2.5", "fill", "none");
        x = entry(x, y, words.of("最早起止与时差", "Earliest dates and slack"), 50, "normal");
        ink.leaf("path", "d", Pen.closed(x + 9, y - 9, x + 18, y, x + 9, y + 9, x, y), "fill", "#ffd54f", "stroke",
                RowDrawing.CRITICAL, "stroke-width", "1.8");
        x = entry(x, y, words.of("里程碑（固定日）", "Milestone (fixed day)"), 25, "normal");
        x = box(x, y, "#eef0f3", "none", words.of("周末", "Weekend"));
        x = box(x, y, "#fde7e0", "none", words.of("放假", "Holiday"));
        x = box(x, y, "#ffffff", "#5e35b1", words.of("调休上班（班）", "Make-up working day (W)"));
        box(x, y, "#f8c9c4", "none", words.of("会期", "Session"));
        ink.text("text",
                words.of("关键路径：首尾相接、共同决定最早何时能开幕的一串任务，其余任务即使没有时差也不在其上。时差按工作日计，负数表示按今日推算已不能按期；◀▶ 表示超出图幅。亮灯以颜色、形状和文字三种方式标示。",
                        "Critical path: the chain of tasks that decides when the plenary could open at the earliest; others may have no slack and are not on it. "
                                + "Slack in working days; negative: cannot be kept. ◀▶: beyond the picture. Lights are told by colour, shape and letter."),
                "x", Layout.MARGIN, "y", y + 30, "font-size", "12", "fill", MUTED);
    }

    private double box(double x, double y, String fill, String edge, String text) {
        ink.leaf("rect", "x", x, "y", y - 8, "width", 16.0, "height", 16.0, "fill", fill, "stroke",
                edge.equals("none") ? "#cbd2d9" : edge, "stroke-dasharray", edge.equals("none") ? "none" : "2 3");
        return entry(x, y, text, 22, "normal");
    }

    private double entry(double x, double y, String text, double indent, String weight) {
        ink.text("text", text, "x", x + indent, "y", y + 4.5, "font-size", "13", "font-weight", weight, "fill", DARK);
        return x + indent + TextWidth.of(text, 13) + 22;
    }
}
