package org.plenum.task.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.PageRequest;

/// Where a follower stands.
///
/// The walk begins before the first transaction and goes through all subjects in the order of their last change; a subject that changes
/// while it is walked stands at the end again. So the first walk and everything after it are the same walk: who has come to its end has
/// exactly what there is.
///
/// @param holder whose it is: caller, roles, unit, language, filter and database. What a caller sees depends on all of them, so with any of
/// them changed it is refused, and the follower starts again
/// @param start the oldest transaction that ran when the walk began, or when its end was reached last: of what was gone before, there is
/// nothing left to tell
/// @param last the last subject that was given
/// @param day the day on which all that was given so far was seen
/// @param turn how far the turn of another day was told; null if all of it was
record ChangeCursor(String holder, long start, Place last, LocalDate day, @Nullable Turn turn) {

    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 1_000;
    private static final int PARTS = 9;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    /// A place in the order of changes.
    record Place(long tx, String id, String type) {

        static final Place START = new Place(0, "", "");
    }

    /// @param to the day that turned
    /// @param type kind of the last one told
    /// @param id its id
    record Turn(LocalDate to, String type, UUID id) {
    }

    static String holder(UUID feed, Caller caller, Locale language, @Nullable String type) {
        String all = String.join(String.valueOf(SEPARATOR), feed.toString(), caller.id(),
                String.join(",", new TreeSet<>(caller.roles())), String.valueOf(caller.unit()), language.getLanguage(),
                String.valueOf(type));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    ChangeCursor at(Place place) {
        return new ChangeCursor(holder, start, place, day, turn);
    }

    /// All that transactions before `oldest` did was given.
    ChangeCursor upTo(long oldest) {
        return new ChangeCursor(holder, Math.max(start, oldest), last, day, turn);
    }

    ChangeCursor on(LocalDate today, @Nullable Turn told) {
        return new ChangeCursor(holder, start, last, today, told);
    }

    String encode() {
        String plain = String.join(String.valueOf(SEPARATOR), holder, Long.toString(start), Long.toString(last.tx()), last.id(),
                last.type(), day.toString(), turn == null ? "" : turn.to().toString(), turn == null ? "" : turn.type(),
                turn == null ? "" : turn.id().toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /// @throws org.plenum.platform.web.ProblemException 400 `invalid-cursor` if it never was one
    static ChangeCursor decode(String encoded) {
        try {
            String plain = encoded.length() > LONGEST ? ""
                    : new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            List<String> parts = List.of(plain.split(String.valueOf(SEPARATOR), -1));
            if (parts.size() != PARTS || parts.stream().anyMatch(part -> part.chars().anyMatch(Character::isISOControl))) {
                throw PageRequest.invalid();
            }
            var last = new Place(number(parts.get(2)), parts.get(3), parts.get(4));
            var turn = parts.get(6).isEmpty() ? null : new Turn(day(parts.get(6)), parts.get(7), UUID.fromString(parts.get(8)));
            return new ChangeCursor(parts.get(0), number(parts.get(1)), last, day(parts.get(5)), turn);
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw PageRequest.invalid();
        }
    }

    private static long number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw PageRequest.invalid();
        }
        return Long.parseLong(text);
    }

    private static LocalDate day(String text) {
        if (!DAY.matcher(text).matches()) {
            throw PageRequest.invalid();
        }
        return LocalDate.parse(text);
    }
}
