package org.plenum.platform.eventlog;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A place in the log: the number of the writing transaction, then the position of the row.
///
/// **Why position alone is not enough.** Positions are drawn when a row is inserted, but rows become visible when
/// their transaction commits. If transaction A draws 7, B draws 8 and B commits first, a reader that keeps only the
/// highest position it saw reads 8, stores 8, and never sees 7. No waiting time is long enough to be safe, and
/// rolled-back positions leave gaps, so a gap proves nothing.
///
/// Therefore a reader takes only rows of transactions below the oldest one still running
/// (`tx < pg_snapshot_xmin(pg_current_snapshot())`): they have all ended, so nothing can be added among or before
/// them any more. Positions may run against transaction numbers (A begins, B inserts and commits, A inserts), so the
/// order in which nothing is ever added behind the reader's back is (tx, position), and that is the cursor.
///
/// **What this costs.** The feed lags behind the oldest writing transaction of the whole PostgreSQL cluster, also
/// of its other databases: keep transactions short and never leave a prepared one behind. And it is an order of
/// transactions, not of one subject's versions: if A took its number first but changed the subject last, A's event
/// comes first although its version is higher. Receivers keep the highest [Event#version()] per subject and
/// drop older ones.
///
/// @param tx number of the writing transaction, 64 bits, never wraps
/// @param position the row's own number; grows, with gaps
public record EventCursor(long tx, long position) implements Comparable<EventCursor> {

    /// Before the first event.
    public static final EventCursor START = new EventCursor(0, 0);

    private static final Pattern ENCODED = Pattern.compile("(\\d{1,18})-(\\d{1,18})");
    private static final Comparator<EventCursor> ORDER = Comparator.comparingLong(EventCursor::tx)
            .thenComparingLong(EventCursor::position);

    public EventCursor {
        if (tx < 0 || position < 0) {
            throw new IllegalArgumentException("not a place in the event log: " + tx + "-" + position);
        }
    }

    /// As text for use in URLs; read back by [#decode(String)].
    public String encode() {
        return tx + "-" + position;
    }

    /// Reads back what [#encode()] wrote.
    ///
    /// @throws IllegalArgumentException if `encoded` did not come from [#encode()]
    public static EventCursor decode(String encoded) {
        Matcher matcher = ENCODED.matcher(encoded);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a cursor of the event log: '" + encoded + "'");
        }
        return new EventCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    @Override
    public int compareTo(EventCursor other) {
        return ORDER.compare(this, other);
    }
}
