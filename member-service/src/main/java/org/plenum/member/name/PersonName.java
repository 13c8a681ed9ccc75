package org.plenum.member.name;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

import org.plenum.platform.web.Text;

/// A person's name (姓名) as it is kept: NFC, one kind of middle dot, no alignment spaces.
public final class PersonName {

    /// Most characters of a name.
    public static final int MAX_LENGTH = 60;
    /// Most Han characters of a name: keeps the sort key within an index entry and a page cursor.
    public static final int MAX_HAN = 30;

    private static final Pattern DOTS = Pattern.compile("[\u2022\u2027\u22C5\u30FB\uFF65\u2219\u00B7]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern NAME = Pattern
            .compile("[\\p{IsHan}\\p{IsLatin}](?:[\\p{IsHan}\\p{IsLatin}\\p{M}]|[· .'’-](?![·'’-]))*");

    private PersonName() {
    }

    /// `typed` as it is kept: the various middle dots become `·`, a Han name loses the spaces that align it in lists (田　富), others keep single ones.
    public static String kept(String typed) {
        String name = DOTS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("·");
        boolean latin = name.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
        return SPACES.matcher(name).replaceAll(latin ? " " : "").strip();
    }

    /// What is wrong with a kept name, if anything.
    public static Optional<Text> flaw(String name) {
        if (name.isEmpty() || !NAME.matcher(name).matches() || name.endsWith("·")) {
            return Optional.of(new Text("姓名只能由汉字、拉丁字母、间隔号（·）、空格、连字符和撇号组成，并以文字开头",
                    "a name consists of Han or Latin letters, middle dots, spaces, hyphens and apostrophes, and begins with a letter"));
        }
        long han = name.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
        if (han > MAX_HAN || name.length() > MAX_LENGTH) {
            return Optional.of(new Text("姓名最多 30 个汉字、60 个字符", "a name has at most 30 Han characters and 60 characters in all"));
        }
        return Optional.empty();
    }
}
