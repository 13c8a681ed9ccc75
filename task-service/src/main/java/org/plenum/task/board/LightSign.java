package org.plenum.task.board;

import java.util.Locale;

import org.plenum.platform.web.Text;
import org.plenum.task.light.Light;

/// A light as a sign that is told by its shape and its letter, too: one man in twelve does not tell red from green, and no printer in black and
/// white does.
enum LightSign {
    CIRCLE("#ffffff", "#6b7280", "#4b5563", "#e5e7eb", "#9ca3af", new Text("灰", "N"), new Text("未启动", "Not started")),
    DISC("#2e7d32", "#2e7d32", "#ffffff", "#c8e6c9", "#2e7d32", new Text("绿", "G"), new Text("正常推进", "On course")),
    TRIANGLE("#ffc107", "#b98900", "#3b2f00", "#ffecb3", "#e0a800", new Text("黄", "Y"),
            new Text("临期或滞后", "Due soon or behind")),
    SQUARE("#c62828", "#c62828", "#ffffff", "#ffcdd2", "#c62828", new Text("红", "R"), new Text("逾期", "Overdue")),
    HEXAGON("#1565c0", "#1565c0", "#ffffff", "#bbdefb", "#1565c0", new Text("蓝", "B"), new Text("已销号", "Closed"));

    private final String fill;
    private final String edge;
    private final String ink;
    private final String pale;
    private final String full;
    private final Text letter;
    private final Text meaning;

    LightSign(String fill, String edge, String ink, String pale, String full, Text letter, Text meaning) {
        this.fill = fill;
        this.edge = edge;
        this.ink = ink;
        this.pale = pale;
        this.full = full;
        this.letter = letter;
        this.meaning = meaning;
    }

    static LightSign of(Light light) {
        return switch (light) {
            case GREY -> CIRCLE;
            case GREEN -> DISC;
            case YELLOW -> TRIANGLE;
            case RED -> SQUARE;
            case BLUE -> HEXAGON;
        };
    }

    /// What is still to be done of a bar.
    String pale() {
        return pale;
    }

    /// What is done of it, and its edge.
    String full() {
        return full;
    }

    String letter(Locale language) {
        return letter.in(language);
    }

    String meaning(Locale language) {
        return meaning.in(language);
    }

    /// Draws it around a point, about 17 wide.
    void draw(Ink ink, double x, double y, Locale language) {
        Object[] look = { "fill", fill, "stroke", edge, "stroke-width", "1.4" };
        switch (this) {
            case CIRCLE, DISC -> leaf(ink, "circle", look, "cx", x, "cy", y, "r", 7.8);
            case TRIANGLE -> leaf(ink, "path", look, "d", Pen.closed(x, y - 11, x + 11, y + 8, x - 11, y + 8));
            case SQUARE -> leaf(ink, "rect", look, "x", x - 7.6, "y", y - 7.6, "width", 15.2, "height", 15.2);
            case HEXAGON -> leaf(ink, "path", look, "d", Pen.closed(x - 8.6, y, x - 4.3, y - 7.8, x + 4.3, y - 7.8, x + 8.6, y,
                    x + 4.3, y + 7.8, x - 4.3, y + 7.8));
        }
        boolean low = this == TRIANGLE; // its middle is below the point
        ink.text("text", letter(language), "x", x, "y", y + (low ? 6 : 3.7), "text-anchor", "middle", "font-size",
                low ? "9" : "10.5", "font-weight", "bold", "fill", this.ink);
    }

    private static void leaf(Ink ink, String element, Object[] look, Object... place) {
        var all = new Object[look.length + place.length];
        System.arraycopy(place, 0, all, 0, place.length);
        System.arraycopy(look, 0, all, place.length, look.length);
        ink.leaf(element, all);
    }
}
