package org.plenum.task.session;

import java.util.Comparator;

/// What names a session: term (届) and sitting (次), `7-5` for 七届五次会议. Also for sessions that this system does not hold.
public record SessionCode(int term, int sitting) implements Comparable<SessionCode> {

    /// What a code looks like.
    public static final String PATTERN = "[1-9][0-9]?-[1-9][0-9]?";

    private static final Comparator<SessionCode> ORDER = Comparator.comparingInt(SessionCode::term)
            .thenComparingInt(SessionCode::sitting);

    /// @param code of the form [#PATTERN]
    public static SessionCode of(String code) {
        String[] parts = code.split("-", 2);
        return new SessionCode(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /// Whether the session of the one code meets before that of the other.
    public static boolean isBefore(String code, String other) {
        return of(code).compareTo(of(other)) < 0;
    }

    @Override
    public int compareTo(SessionCode other) {
        return ORDER.compare(this, other);
    }
}
