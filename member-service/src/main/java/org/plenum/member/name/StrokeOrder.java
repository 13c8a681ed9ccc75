package org.plenum.member.name;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/// 姓氏笔画, the order of every official list, as a key whose bytes sort like the names (`COLLATE "C"`).
///
/// Characters are compared one after the other: by stroke count, then by stroke order (横 before 竖 before 撇 before 点 before 折), then, if
/// both are equal, by code point. Beyond that:
///
/// - **Empty middle.** A given name of one character sorts as if an empty place stood before it: 田富 before 田大利. After a compound surname
///   (复姓) likewise: 欧阳春 before 欧阳一鸣.
/// - **Compound surnames** are compared character by character like all others; they only decide where the given name begins.
/// - **A middle dot** (阿卜杜拉·买买提), a space, a hyphen or an apostrophe is an empty place, so the shorter first part comes first. Such names have no surname
///   and no empty middle.
/// - **Latin letters** come after all Han characters, without regard to case and accents.
/// - **Rare characters** outside the table have the stroke count that ICU gives them and come after those of the same count; those that ICU
///   does not know either come after all other Han characters.
/// - **A sort text** set by hand replaces the name: a space ends the surname (`东 方红`), and strokes in brackets stand for a character
///   (`[121251]明`).
///
/// The NPC's 姓名笔画 is another order, and ICU's stroke collation goes by radical within one count.
@ApplicationScoped
public class StrokeOrder {

    /// What a sort text may be made of.
    public static final String SORT_TEXT = "(?:\\[[1-5]{1,60}]|[\\p{IsHan}\\p{IsLatin}·' -])+";

    private static final String EMPTY = "00";
    private static final String UNKNOWN_ORDER = "9";
    private static final String UNKNOWN_COUNT = "99";
    private static final Pattern TOKEN = Pattern.compile("\\[([1-5]+)]|(.)", Pattern.DOTALL);

    private final StrokeTable table = new StrokeTable();
    private final Surnames surnames = new Surnames();

    /// The key of `name`, or of `sortText` where one is set.
    ///
    /// @param name a name as [PersonName] leaves it
    public String key(String name, @Nullable String sortText) {
        List<Token> tokens = tokens(sortText == null ? name : sortText);
        var key = new StringBuilder();
        withEmptyPlaces(tokens).forEach(token -> key.append(part(token)));
        return key.toString();
    }

    private List<Token> withEmptyPlaces(List<Token> tokens) {
        List<Token> characters = tokens.stream().filter(Token::written).toList();
        long gaps = tokens.size() - characters.size();
        int surname = surnameLength(tokens, characters, gaps);
        if (surname == 0) {
            return tokens;
        }
        if (characters.size() - surname != 1) {
            return characters;
        }
        var spread = new ArrayList<>(characters);
        spread.add(surname, Token.GAP);
        return spread;
    }

    /// 0 for a name that has no surname: one with a middle dot, or with other letters than Han.
    private int surnameLength(List<Token> tokens, List<Token> characters, long gaps) {
        if (characters.isEmpty() || !characters.stream().allMatch(Token::han)) {
            return 0;
        }
        if (gaps == 1) {
            int space = tokens.indexOf(Token.SPACE);
            return Math.max(space, 0);
        }
        return gaps == 0 ? surnames.length(characters.stream().mapToInt(Token::character).toArray()) : 0;
    }

    private String part(Token token) {
        if (!token.written()) {
            return EMPTY;
        }
        String strokes = token.strokes() != null ? token.strokes() : table.of(token.character());
        if (strokes != null) {
            return "%02d%s%05X".formatted(strokes.length(), strokes, token.character());
        }
        if (token.han()) {
            OptionalInt count = RareCharacters.COUNTS.of(token.character());
            return count.isPresent() ? "%02d%s%05X".formatted(count.getAsInt(), UNKNOWN_ORDER, token.character())
                    : "%s%05X".formatted(UNKNOWN_COUNT, token.character());
        }
        return letter(token.character());
    }

    /// A letter without accent and case; digits are never used, so that letters follow all Han characters.
    private static String letter(int character) {
        String base = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        return base.length() == 1 && base.charAt(0) >= 'a' && base.charAt(0) <= 'z' ? base : "{%05X".formatted(character);
    }

    private static List<Token> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group(1) != null ? new Token(0, found.group(1))
                : Token.of(found.group(2).codePointAt(0))).toList();
    }

    /// One character, a character given by its strokes, or a separator.
    private record Token(int character, @Nullable String strokes) {

        static final Token SPACE = new Token(' ', null);
        static final Token GAP = new Token('·', null);

        static Token of(int character) {
            return new Token(character, null);
        }

        boolean written() {
            return strokes != null || Character.isLetter(character) || han();
        }

        boolean han() {
            return strokes != null || Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
        }
    }

    /// ICU's collation takes 20 MB and 200 ms, so it waits for the first rare character.
    private static final class RareCharacters {
        static final StrokeCounts COUNTS = new StrokeCounts();
    }
}
