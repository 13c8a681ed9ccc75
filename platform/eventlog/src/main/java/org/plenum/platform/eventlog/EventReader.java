package org.plenum.platform.eventlog;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The queries of the log, and how its rows are read.
final class EventReader {

    /// `tx` has no JDBC type and travels as text, under another name: `ORDER BY tx` would else sort the text.
    static final String COLUMNS = "tx::text AS tx_number, position, id, at, actor, type, subject_type, subject_id, version, audience, payload::text AS payload";

    /// Rows examined at most for one page with a filter.
    static final int SCAN = 1000;

    static final String READ = """
            WITH scanned AS MATERIALIZED (
                SELECT * FROM event_log
                WHERE (tx, position) > (CAST(? AS xid8), ?) AND tx < pg_snapshot_xmin(pg_current_snapshot())
                ORDER BY tx, position
                LIMIT ?
            ), scan_end AS (
                SELECT tx::text AS end_tx, position AS end_position, count(*) OVER () AS scan_size
                FROM scanned
                ORDER BY tx DESC, position DESC
                LIMIT 1
            ), wanted AS (
                SELECT %s FROM scanned
                WHERE (CAST(? AS text[]) = '{}' OR audience && CAST(? AS text[]))
                  AND (CAST(? AS text[]) = '{}' OR subject_type = ANY (CAST(? AS text[])))
                ORDER BY scanned.tx, position
                LIMIT ?
            )
            SELECT * FROM scan_end LEFT JOIN wanted ON true ORDER BY CAST(tx_number AS xid8), position
            """.formatted(COLUMNS);
    static final String HISTORY = "SELECT " + COLUMNS + " FROM event_log"
            + " WHERE subject_type = ? AND subject_id = ? AND position > ? ORDER BY position LIMIT ?";

    private EventReader() {
    }

    static EventPage read(Connection connection, EventCursor after, int limit, EventFilter filter) throws SQLException {
        int scan = filter.isAll() ? limit + 1 : SCAN;
        try (var select = connection.prepareStatement(READ)) {
            select.setString(1, Long.toString(after.tx()));
            select.setLong(2, after.position());
            select.setInt(3, scan);
            select.setArray(4, texts(connection, filter.audience()));
            select.setArray(5, texts(connection, filter.audience()));
            select.setArray(6, texts(connection, filter.subjectTypes()));
            select.setArray(7, texts(connection, filter.subjectTypes()));
            select.setInt(8, limit + 1);
            try (var rows = select.executeQuery()) {
                var events = new ArrayList<RecordedEvent>();
                EventCursor end = after;
                boolean more = false;
                while (rows.next()) {
                    end = cursor(rows, "end_tx", "end_position");
                    more = rows.getInt("scan_size") == scan;
                    if (rows.getString("tx_number") != null) {
                        events.add(event(rows));
                    }
                }
                return page(events, limit, end, more);
            }
        }
    }

    static EventPage history(Connection connection, String subjectType, String subjectId, EventCursor after, int limit)
            throws SQLException {
        try (var select = connection.prepareStatement(HISTORY)) {
            select.setString(1, subjectType);
            select.setString(2, subjectId);
            select.setLong(3, after.position());
            select.setInt(4, limit + 1);
            try (var rows = select.executeQuery()) {
                var events = new ArrayList<RecordedEvent>();
                while (rows.next()) {
                    events.add(event(rows));
                }
                return page(events, limit, events.isEmpty() ? after : events.getLast().cursor(), false);
            }
        }
    }

    static RecordedEvent event(ResultSet row) throws SQLException {
        return new RecordedEvent(
                cursor(row, "tx_number", "position"),
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("type"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getInt("version"),
                List.of((String[]) row.getArray("audience").getArray()),
                row.getString("payload"));
    }

    static EventCursor cursor(ResultSet row, String txColumn, String positionColumn) throws SQLException {
        return new EventCursor(Long.parseLong(row.getString(txColumn)), row.getLong(positionColumn));
    }

    static Array texts(Connection connection, Set<String> values) throws SQLException {
        return connection.createArrayOf("text", values.stream().sorted().toArray());
    }

    /// Cuts `fetched` to `limit`; if it was not longer, the page ends at `end`.
    private static EventPage page(List<RecordedEvent> fetched, int limit, EventCursor end, boolean more) {
        if (fetched.size() <= limit) {
            return new EventPage(fetched, end, more);
        }
        List<RecordedEvent> events = fetched.subList(0, limit);
        return new EventPage(events, events.getLast().cursor(), true);
    }
}
