package org.plenum.deploy.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// A table for the terminal, where a Chinese character is as wide as two Latin ones.
public final class Table {

    private static final String GAP = "  ";
    private static final Pattern COLOUR = Pattern.compile("\033\\[[0-9;]*m");

    private final List<List<String>> rows = new ArrayList<>();

    /// Adds a row; rows may differ in length.
    public Table row(String... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    @Override
    public String toString() {
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder(GAP);
            for (int column = 0; column < row.size(); column++) {
                var cell = row.get(column);
                line.append(cell).append(" ".repeat(widthOf(column) - width(cell))).append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int widthOf(int column) {
        return rows.stream().filter(row -> row.size() > column).mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /// Columns that `text` takes on a terminal; the escape sequences of colours take none.
    public static int width(String text) {
        return COLOUR.matcher(text).replaceAll("").codePoints().map(character -> isWide(character) ? 2 : 1).sum();
    }

    /// `text` if it takes at most so many columns, else its beginning with `…`.
    public static String fit(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int end = text.length();
        while (width(text.substring(0, end)) >= columns) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static boolean isWide(int character) {
        return Character.isIdeographic(character) || (character >= 0x3000 && character <= 0x303F)
                || (character >= 0xFF01 && character <= 0xFF60);
    }
}
