package org.plenum.gateway.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/// Rules for paths and queries. A path is refused when two readers could understand it differently: each of the tricks
/// below has once led past somebody's access rules.
final class RequestTarget {

    private RequestTarget() {
    }

    /// No empty, `.` or `..` segment, no path parameters (`;`), no encoded slash, backslash, dot, percent, semicolon or
    /// control character, only whole percent escapes that are valid UTF-8.
    static boolean isPlainPath(String path) {
        if (path.isEmpty() || path.charAt(0) != '/' || path.contains("//") || path.indexOf(';') >= 0
                || path.indexOf('\\') >= 0) {
            return false;
        }
        for (int from = 1; from <= path.length();) {
            int slash = path.indexOf('/', from);
            int end = slash < 0 ? path.length() : slash;
            if (isDots(path, from, end)) {
                return false;
            }
            from = end + 1;
        }
        return escapesAreWhole(path, "/\\.%;");
    }

    /// Whole percent escapes of valid UTF-8, and no control character.
    static boolean isPlainQuery(@Nullable String query) {
        return query == null || escapesAreWhole(query, "");
    }

    private static boolean isDots(String path, int from, int end) {
        int length = end - from;
        return (length == 1 || length == 2) && path.charAt(from) == '.' && path.charAt(end - 1) == '.';
    }

    private static boolean escapesAreWhole(String text, String mustBePlain) {
        if (text.indexOf('%') < 0) {
            return true;
        }
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '%') {
                bytes.put((byte) c); // java.net.URI has let only ASCII through unescaped that matters here
                continue;
            }
            int value = i + 2 < text.length() ? hex(text.charAt(i + 1)) * 16 + hex(text.charAt(i + 2)) : -1;
            if (value < 0x20 || value == 0x7f || value < 0x80 && mustBePlain.indexOf(value) >= 0) {
                return false;
            }
            bytes.put((byte) value);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException _) {
            return false; // the answer itself
        }
    }

    /// -256 for what is no hexadecimal digit, so that any sum with it is negative.
    private static int hex(char c) {
        int digit = c < 0x80 ? Character.digit(c, 16) : -1;
        return digit < 0 ? -4096 : digit;
    }
}
