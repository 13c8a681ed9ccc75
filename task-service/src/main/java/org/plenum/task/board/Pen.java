package org.plenum.task.board;

/// Path data of SVG: the value of a `d` attribute.
final class Pen {

    private final StringBuilder data = new StringBuilder();

    Pen move(double x, double y) {
        return add('M', x, y);
    }

    Pen line(double x, double y) {
        return add('L', x, y);
    }

    Pen across(double x) {
        return add('H', x);
    }

    Pen down(double y) {
        return add('V', y);
    }

    Pen close() {
        data.append('Z');
        return this;
    }

    Pen box(double x, double y, double width, double height) {
        return move(x, y).across(x + width).down(y + height).across(x).close();
    }

    /// A polygon.
    static String closed(double... points) {
        var pen = new Pen().move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            pen.line(points[i], points[i + 1]);
        }
        return pen.close().toString();
    }

    private Pen add(char command, double... values) {
        data.append(command);
        for (int i = 0; i < values.length; i++) {
            data.append(i == 0 ? "" : " ").append(Ink.number(values[i]));
        }
        return this;
    }

    boolean isEmpty() {
        return data.isEmpty();
    }

    @Override
    public String toString() {
        return data.toString();
    }
}
