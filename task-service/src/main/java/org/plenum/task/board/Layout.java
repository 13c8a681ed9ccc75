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
    static final double ROW = 24;
    /// How high the axis is where it is repeated: without the festivals.
    static final double STRIP = 58;
    private static final double AXIS = 130;
    private static final double AXIS_HEIGHT = 76;
    private static final double GROUP = 23;
    private static final double LEGEND = 74;
    private static final double LEGEND_ABOVE = 68;

    /// With its groups' headings and repeated axes, such a picture stays below 16,384 pixels, the highest that browsers and image programs
    /// draw everywhere.
    static final int MOST_TASKS = 500;
    /// As many rows as a screen or a sheet of A3 shows: then the axis is seen again.
    private static final int AXIS_EVERY = 40;
    /// A group that begins about there brings the axis along, so that it is not cut soon after.
    private static final int AXIS_SOON = 28;
    /// No axis for a few last rows.
    private static final int LAST_ROWS = 12;

    /// @param continued whether its heading is repeated below an axis
    record GroupRow(BoardGroupView group, double y, boolean continued) {
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
    /// Where the axis is seen again.
    final List<Double> strips = new ArrayList<>();
    /// Where the axis begins, and the rows below it.
    final double axis;
    final double top;
    final double bottom;
    /// Whether the sheet is so high that its legend stands above, too.
    final boolean tall;
    private final AxisView days;
    private final double dayWidth;
    private final Map<String, TaskRow> byCode = new HashMap<>();

    Layout(BoardView board) {
        days = board.axis();
        dayWidth = (CHART_END - CHART) / (ChronoUnit.DAYS.between(days.from(), days.to()) + 1);
        int all = board.groups().stream().mapToInt(group -> group.tasks().size()).sum();
        tall = all >= AXIS_EVERY + LAST_ROWS;
        axis = AXIS + (tall ? LEGEND_ABOVE : 0);
        top = axis + AXIS_HEIGHT;
        bottom = rows(board, all);
    }

    private double rows(BoardView board, int all) {
        double y = top;
        int since = 0;
        for (BoardGroupView group : board.groups()) {
            if (since >= AXIS_SOON && all - tasks.size() >= LAST_ROWS) {
                strips.add(y);
                y += STRIP;
                since = 0;
            }
            groups.add(new GroupRow(group, y, false));
            y += GROUP;
            for (BoardTaskView task : group.tasks()) {
                if (since >= AXIS_EVERY && all - tasks.size() >= LAST_ROWS) {
                    strips.add(y);
                    groups.add(new GroupRow(group, y + STRIP, true));
                    y += STRIP + GROUP;
                    since = 0;
                }
                var row = new TaskRow(task, y);
                tasks.add(row);
                byCode.put(task.code(), row);
                y += ROW;
                since++;
            }
        }
        return y;
    }

    /// Where the second legend stands, if the sheet is tall.
    double legendAbove() {
        return AXIS + 6;
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
        double x = CHART + ChronoUnit.DAYS.between(days.from(), day) * dayWidth;
        return Math.clamp(x, CHART, CHART_END);
    }

    /// Where the day ends.
    double end(LocalDate day) {
        return start(day.plusDays(1));
    }

    double legend() {
        return bottom + 14;
    }

    double height() {
        return legend() + LEGEND;
    }
}
