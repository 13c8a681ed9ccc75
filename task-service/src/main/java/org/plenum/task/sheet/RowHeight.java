package org.plenum.task.sheet;

/// How high a row has to be for its wrapped texts: spreadsheet programs do not always measure that themselves when they open a file.
final class RowHeight {

    private static final double HIGHEST = 409;
    private static final double LEAST = 22;
    private static final double LINE = 15;
    private static final double PADDING = 6;

    private double points = LEAST;

    /// @param width of the column, in characters of the standard font
    /// @param size of the font in points; the widths of columns are meant for 11
    RowHeight with(String text, double width, int size) {
        double across = (width - 1) * 11 / size;
        long lines = text.lines().mapToLong(line -> Math.max(1, (long) Math.ceil(columns(line) / across))).sum();
        points = Math.max(points, lines * LINE * size / 11 + PADDING);
        return this;
    }

    double points() {
        return Math.min(HIGHEST, points);
    }

    /// Chinese characters are twice as wide as others; that all from the general punctuation on are taken for such leaves room.
    private static int columns(String line) {
        return line.codePoints().map(one -> one >= 0x2000 ? 2 : 1).sum();
    }
}
