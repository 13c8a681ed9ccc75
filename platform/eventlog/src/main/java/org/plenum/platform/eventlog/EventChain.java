package org.plenum.platform.eventlog;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Verification.Broken;
import org.plenum.platform.eventlog.Verification.Flaw;

/// Sets and recomputes the seals of the log.
final class EventChain {

    static final int BATCH = 500;

    /// Held while a batch is sealed, so that two instances never seal the same rows; any number nobody else uses.
    private static final long LOCK = 0x706c656e756d_6c6fL;

    private static final String HEAD = "SELECT tx::text AS tx_number, position, count, encode(hash, 'hex') AS hash FROM event_log_head";
    static final String UNSEALED = "SELECT " + EventReader.COLUMNS + ", encode(hash, 'hex') AS hash FROM event_log"
            + " WHERE (tx, position) > (CAST(? AS xid8), ?) AND tx < pg_snapshot_xmin(pg_current_snapshot())"
            + " ORDER BY tx, position LIMIT " + BATCH;
    static final String ALL = "SELECT " + EventReader.COLUMNS
            + ", encode(hash, 'hex') AS hash FROM event_log ORDER BY tx, position";
    private static final String SEAL = "UPDATE event_log SET hash = decode(?, 'hex') WHERE position = ? AND hash IS NULL";
    private static final String MOVE_HEAD = "UPDATE event_log_head SET tx = CAST(? AS xid8), position = ?, count = ?, hash = decode(?, 'hex')";

    private final DataSource dataSource;

    EventChain(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    EventLogHead head() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return head(connection).orElseThrow(EventChain::headMissing);
        }
    }

    long seal() throws SQLException {
        long sealed = 0;
        int batch;
        do {
            batch = sealBatch();
            sealed += batch;
        } while (batch == BATCH);
        return sealed;
    }

    Verification verify(@Nullable EventLogHead anchor) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return inOwnTransaction(connection, () -> {
                try (var statement = connection.createStatement()) {
                    statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                    return recompute(connection, statement, anchor);
                }
            });
        }
    }

    private int sealBatch() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return inOwnTransaction(connection, () -> {
                try (var statement = connection.createStatement()) {
                    // A statement of its own: what follows must see what the holder before committed.
                    statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
                }
                EventLogHead head = head(connection).orElseThrow(EventChain::headMissing);
                List<RecordedEvent> events = unsealed(connection, head);
                if (!events.isEmpty()) {
                    seal(connection, head, events);
                }
                return events.size();
            });
        }
    }

    private static List<RecordedEvent> unsealed(Connection connection, EventLogHead head) throws SQLException {
        var events = new ArrayList<RecordedEvent>();
        try (var select = connection.prepareStatement(UNSEALED)) {
            select.setString(1, Long.toString(head.cursor().tx()));
            select.setLong(2, head.cursor().position());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    RecordedEvent event = EventReader.event(rows);
                    if (rows.getString("hash") != null) {
                        throw new Unsound("event " + event.id() + " carries a seal beyond the head of the event log");
                    }
                    events.add(event);
                }
            }
        }
        return events;
    }

    private static void seal(Connection connection, EventLogHead head, List<RecordedEvent> events) throws SQLException {
        String hash = head.hash();
        try (var update = connection.prepareStatement(SEAL)) {
            for (RecordedEvent event : events) {
                hash = EventHash.of(hash, event);
                update.setString(1, hash);
                update.setLong(2, event.cursor().position());
                update.addBatch();
            }
            requireOneEach(update.executeBatch());
        }
        EventCursor last = events.getLast().cursor();
        try (var update = connection.prepareStatement(MOVE_HEAD)) {
            update.setString(1, Long.toString(last.tx()));
            update.setLong(2, last.position());
            update.setLong(3, head.count() + events.size());
            update.setString(4, hash);
            requireOneEach(update.executeUpdate());
        }
    }

    private static Verification recompute(Connection connection, Statement statement, @Nullable EventLogHead anchor)
            throws SQLException {
        Optional<EventLogHead> stored = head(connection);
        if (stored.isEmpty()) {
            return new Broken(0, null, Flaw.HEAD_MISSING);
        }
        var walk = new ChainWalk(stored.get(), anchor);
        statement.setFetchSize(BATCH);
        try (ResultSet rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                Optional<Broken> broken = walk.next(EventReader.event(rows), rows.getString("hash"));
                if (broken.isPresent()) {
                    return broken.get();
                }
            }
        }
        return walk.end();
    }

    private static Optional<EventLogHead> head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(HEAD)) {
            return rows.next()
                    ? Optional.of(new EventLogHead(EventReader.cursor(rows, "tx_number", "position"), rows.getLong("count"),
                            rows.getString("hash")))
                    : Optional.empty();
        }
    }

    private static void requireOneEach(int... counts) {
        for (int count : counts) {
            if (count != 1) {
                throw new IllegalStateException("a row of the event log was sealed or removed behind the lock");
            }
        }
    }

    private static Unsound headMissing() {
        return new Unsound("the head of the event log is missing");
    }

    /// Sealing commits batches of its own and verifying needs one snapshot: neither can join the caller's transaction.
    private static <T> T inOwnTransaction(Connection connection, SqlWork<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("seal and verify the event log outside of a transaction");
        }
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            rollback(connection, e);
            throw e;
        }
        connection.setAutoCommit(true);
        return result;
    }

    private static void rollback(Connection connection, Exception why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            why.addSuppressed(e); // the connection is lost, and the transaction with it
        }
    }

    /// The chain can't be continued; verifying says where it broke.
    static final class Unsound extends IllegalStateException {
        Unsound(String message) {
            super(message);
        }
    }
}
