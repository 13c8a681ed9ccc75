package org.plenum.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

import org.jspecify.annotations.Nullable;

/// Which page of a list is asked for: a limit and the key of the last row seen (keyset paging: a page is an index range, never an offset).
///
/// The cursor is opaque to the caller and belongs to one list with its filters; with another list or other filters it is refused.
public final class PageRequest {

    /// Rows of a page if the caller does not say.
    public static final int DEFAULT_LIMIT = 50;
    /// Most rows of a page.
    public static final int MAX_LIMIT = 200;

    private static final char SEPARATOR = '\u001f';
    private static final int MAX_CURSOR = 2_000;
    private static final int LAST_YEAR = 9999;

    private final int limit;
    private final List<String> after;
    private final String scope;

    private PageRequest(int limit, List<String> after, String scope) {
        this.limit = limit;
        this.after = after;
        this.scope = scope;
    }

    /// Reads the parameters of a list.
    ///
    /// @param list the list's name
    /// @param filters what narrows or sorts it; null where not given
    /// @throws InvalidInput if the limit is out of range
    /// @throws ProblemException 400 `invalid-cursor` if the cursor is not one of this list with these filters
    public static PageRequest of(@Nullable Integer limit, @Nullable String cursor, String list, @Nullable Object... filters) {
        int rows = limit == null ? DEFAULT_LIMIT : limit;
        if (rows < 1 || rows > MAX_LIMIT) {
            throw new InvalidInput(List.of(new InvalidInput.Violation("limit", "query",
                    new Text("必须在 1 到 200 之间", "must be between 1 and 200"))));
        }
        String scope = scope(list, filters);
        return new PageRequest(rows, cursor == null ? List.of() : decode(cursor, scope), scope);
    }

    /// How many rows to show; fetch one more, so that [#page] knows whether another page follows.
    public int limit() {
        return limit;
    }

    /// Key parts of the last row seen, in the order in which [#page] was given them; empty on the first page.
    public List<String> after() {
        return after;
    }

    /// Key part `index` of the last row seen, read by `parser`.
    ///
    /// @throws ProblemException 400 `invalid-cursor` if there is no such part, the parser refuses it, or no row has such a key: a day outside
    /// the years 1 to 9999, which PostgreSQL could not even read, or a negative number
    public <T> T after(int index, Function<String, T> parser) {
        try {
            T part = parser.apply(after.get(index));
            if (part instanceof LocalDate day && (day.getYear() < 1 || day.getYear() > LAST_YEAR)
                    || part instanceof Number number && number.doubleValue() < 0) {
                throw invalid();
            }
            return part;
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException notOurs) {
            throw invalid();
        }
    }

    /// The page made of up to `limit() + 1` fetched rows.
    ///
    /// @param key the parts of a row's sort key, ending with a unique one
    public <T> Page<T> page(List<T> rows, Function<? super T, List<String>> key) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = rows.subList(0, limit);
        return new Page<>(shown, encode(scope, key.apply(shown.getLast())));
    }

    /// The same page of other things, such as views of the rows.
    public static <T, V> Page<V> map(Page<T> page, Function<? super T, ? extends V> view) {
        return new Page<>(page.items().stream().<V> map(view).toList(), page.next());
    }

    private static String encode(String scope, List<String> key) {
        String plain = scope + SEPARATOR + String.join(String.valueOf(SEPARATOR), key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> decode(String cursor, String scope) {
        String plain;
        try {
            plain = cursor.length() > MAX_CURSOR ? ""
                    : new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw invalid();
        }
        List<String> parts = Arrays.asList(plain.split(String.valueOf(SEPARATOR), -1));
        if (parts.size() < 2 || !parts.getFirst().equals(scope) || plain.indexOf('\0') >= 0) {
            throw invalid();
        }
        return parts.subList(1, parts.size());
    }

    /// The answer to a cursor that cannot be used, also for key parts that a repository cannot read.
    public static ProblemException invalid() {
        return Problem.of("invalid-cursor").toException();
    }

    private static String scope(String list, @Nullable Object[] filters) {
        var crc = new CRC32();
        crc.update(Arrays.toString(filters).getBytes(StandardCharsets.UTF_8));
        return list + ":" + Long.toHexString(crc.getValue());
    }
}
