package org.plenum.task.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes iCalendar content lines (RFC 5545, 3.1): escaped, and folded at 75 octets of UTF-8 without splitting a character.
///
/// Written by hand because ical4j, the one library for it, folds after so many `char`s: a line of ideographs gets three times too long, and a
/// pair of surrogates is torn apart. It reads what is written here in the tests.
final class Ics {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final StringBuilder lines = new StringBuilder();

    /// A value that needs no escaping: a number, a keyword, a URI.
    Ics raw(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    Ics text(String name, String value) {
        return raw(name, escaped(value));
    }

    /// A whole day.
    Ics day(String name, LocalDate day) {
        return raw(name + ";VALUE=DATE", day.format(DAY));
    }

    Ics time(String name, Instant at) {
        return raw(name, TIME.format(at));
    }

    private static String escaped(String value) {
        var escaped = new StringBuilder();
        value.replace("\r\n", "\n").codePoints().forEach(one -> {
            switch (one) {
                case '\\', ';', ',' -> escaped.append('\\').appendCodePoint(one);
                case '\n', '\r' -> escaped.append("\\n");
                default -> {
                    if (!Character.isISOControl(one) && !(one >= 0xd800 && one <= 0xdfff)) {
                        escaped.appendCodePoint(one);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private void fold(String line) {
        int octets = 0;
        for (int i = 0; i < line.length();) {
            int one = line.codePointAt(i);
            int size = one < 0x80 ? 1 : one < 0x800 ? 2 : one < 0x10000 ? 3 : 4;
            if (octets + size > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(one);
            octets += size;
            i += Character.charCount(one);
        }
        lines.append("\r\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
