package org.plenum.task.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.plenum.task.board.BoardView.BoardGroupView;
import org.plenum.task.board.BoardView.BoardTaskView;

/// Where everything stands on the paper, in pixels: as wide as a landscape sheet, as high as there are tasks.
final class Layout {

    static final double WIDTH = 1840;
    static final double MARGIN = 28;
    static final double SIGN = MARGIN + 16;
    static final double CODE = SIGN + 18;
    static final double TITLE = CODE + 38;
    static final double TITLE_WIDTH = 300;
    static final double UNIT = TITLE + TITLE_WIDTH + 8;
    static final double UNIT_WIDTH = 86;
    static final double DUE = UNIT + UNIT_WIDTH + 66;
    static final double COUNT = DUE + 48;
    static final double SLACK = COUNT + 36;
    static final double CHART = SLACK + 14;
    static final double CHART_END = WIDTH - MARGIN;
    static final double AXIS = 130;
    static final double AXIS_HEIGHT = 76;
    static final double TOP = AXIS + AXIS_HEIGHT;
    static final double ROW = 24;
    private static final double GROUP = 23;
    private static final double LEGEND = 74;
    private static final double NOTE = 26;

    /// More rows than anybody can read on one sheet; the picture says how many are missing.
    static final int MOST_ROWS = 300;

    record GroupRow(BoardGroupView group, double y) {
        double height() {
            return GROUP;
        }
    }

    record TaskRow(BoardTaskView task, double y) {
        double middle() {
            return y + ROW / 2 - 1.5;
        }
    }

    final List<GroupRow> groups = new ArrayList<>();
    final List<TaskRow> tasks = new ArrayList<>();
    final int left;
    final double bottom;
    private final AxisView axis;
    private final double dayWidth;
    private final Map<String, TaskRow> byCode = new HashMap<>();

    Layout(BoardView board) {
        axis = board.axis();
        dayWidth = (CHART_END - CHART) / (ChronoUnit.DAYS.between(axis.from(), axis.to()) + 1);
        double y = TOP;
        int all = 0;
        for (BoardGroupView group : board.groups()) {
            all += group.tasks().size();
            if (tasks.size() < MOST_ROWS) {
                groups.add(new GroupRow(group, y));
                y += GROUP;
            }
            for (BoardTaskView task : group.tasks()) {
                if (tasks.size() < MOST_ROWS) {
                    var row = new TaskRow(task, y);
                    tasks.add(row);
                    byCode.put(task.code(), row);
                    y += ROW;
                }
            }
        }
        bottom = y;
        left = all - tasks.size();
    }

    /// The row of a task; null if it is not drawn.
    @Nullable
    TaskRow row(String code) {
        return byCode.get(code);
    }

    double dayWidth() {
        return dayWidth;
    }

    /// Where the day begins; days off the axis are at its edge.
    double start(LocalDate day) {
        double x = CHART + ChronoUnit.DAYS.between(axis.from(), day) * dayWidth;
        return Math.clamp(x, CHART, CHART_END);
    }

    /// Where the day ends.
    double end(LocalDate day) {
        return start(day.plusDays(1));
    }

    double legend() {
        return bottom + (left == 0 ? 0 : NOTE) + 14;
    }

    double height() {
        return legend() + LEGEND;
    }
}
