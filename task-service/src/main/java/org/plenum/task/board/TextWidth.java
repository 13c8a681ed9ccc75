package org.plenum.task.board;

/// How wide text is, without its font: an ideograph takes one em, most Latin letters about half of it.
final class TextWidth {

    private static final double WIDE = 1.0;
    private static final double NARROW = 0.55;
    private static final String ELLIPSIS = "…";

    private TextWidth() {
    }

    /// In the unit of the font size.
    static double of(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * fontSize;
    }

    /// The text, or as much of its beginning as fits with an ellipsis after it.
    static String fit(String text, double fontSize, double width) {
        if (of(text, fontSize) <= width) {
            return text;
        }
        double left = width / fontSize - em(ELLIPSIS.codePointAt(0));
        int end = 0;
        while (end < text.length()) {
            int one = text.codePointAt(end);
            left -= em(one);
            if (left < 0) {
                break;
            }
            end += Character.charCount(one);
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static double em(int one) {
        int type = Character.getType(one);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(one) ? WIDE : NARROW;
    }

    /// As in East Asian Width: ideographs, kana, Hangul, their punctuation, full-width forms, emoji.
    private static boolean isWide(int one) {
        return one >= 0x1100 && one <= 0x115f || one == 0x2026 || one == 0x2014 || one >= 0x2e80 && one <= 0xa4cf
                || one >= 0xac00 && one <= 0xd7a3 || one >= 0xf900 && one <= 0xfaff || one >= 0xfe30 && one <= 0xfe6f
                || one >= 0xff00 && one <= 0xff60 || one >= 0xffe0 && one <= 0xffe6 || one >= 0x1f300;
    }
}
