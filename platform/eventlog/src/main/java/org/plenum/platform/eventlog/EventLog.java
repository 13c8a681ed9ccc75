package org.plenum.platform.eventlog;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// The events of one service: what changed, who did it, who may know. One append-only table serves as audit trail, as
/// change feed and as outbox.
///
/// **Writing.** [#append(Event)] runs in the caller's transaction, so an event and the change it tells of are
/// committed together or not at all.
///
/// **Reading.** [#read] follows the whole log and never skips a slow transaction ([EventCursor] says why that is not
/// obvious); [#history] shows one subject at once, also what the feed does not give yet.
///
/// **Sealing.** Every event is chained to the one before it by SHA-256, a few seconds after it was written: sealing inside
/// the writing transaction would let only one transaction write at a time. [#verify()] finds rows that were changed,
/// removed, reordered or inserted, and missing last rows. Its limits: what was not yet sealed can be changed unnoticed, and
/// so can everything by somebody who rewrites all rows and the head. Against the latter note [#head()] outside
/// of this database from time to time and give it to [#verify(EventLogHead)].
///
/// **Keeping.** The table only grows, and the cost of a page or a seal does not grow with it. Should it become too large to
/// keep whole, partition it by range of `position`, detach old partitions, and let verifying begin at the head
/// noted at the cut; a cursor before the cut is then expired.
///
/// **Restoring.** Physical backups, replicas and pg_upgrade keep the numbers of transactions, which order the log. A
/// logical restore (pg_dump) into another cluster does not: raise its numbers above those of the events
/// (`pg_resetwal --epoch`); until then the table refuses new events.
public final class EventLog {

    /// Largest page.
    public static final int MAX_LIMIT = 1000;

    private static final String INSERT = "INSERT INTO event_log (id, at, actor, type, subject_type, subject_id, version, audience, payload)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, CAST(? AS json))";

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final EventChain chain;
    private final SecureRandom random = new SecureRandom();

    /// @param dataSource the service's database; its connections take part in the caller's transaction
    /// @param json writes payloads
    public EventLog(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
        this.chain = new EventChain(dataSource);
    }

    /// Adds `event` within the caller's transaction.
    ///
    /// @throws IllegalStateException if no transaction is active: an event never stands without its change
    /// @throws IllegalArgumentException if the payload can't be written as JSON
    /// @throws EventLogException if the database refuses it
    public void append(Event event) {
        String payload = payload(event);
        try (var connection = dataSource.getConnection()) {
            // A connection that takes part in a transaction never commits by itself.
            if (connection.getAutoCommit()) {
                throw new IllegalStateException("an event is only appended within the transaction of its change");
            }
            insert(connection, event, payload);
        } catch (SQLException e) {
            throw new EventLogException("could not append to the event log", e);
        }
    }

    /// The events after `after` that match `filter`, in the order of [EventCursor].
    ///
    /// @param limit 1 to [#MAX_LIMIT]
    public EventPage read(EventCursor after, int limit, EventFilter filter) {
        requireLimit(limit);
        return run("read", () -> {
            try (var connection = dataSource.getConnection()) {
                return EventReader.read(connection, after, limit, filter);
            }
        });
    }

    /// The first [#MAX_LIMIT] events of one subject.
    public EventPage history(String subjectType, String subjectId) {
        return history(subjectType, subjectId, EventCursor.START, MAX_LIMIT);
    }

    /// The events of one subject after `after`, oldest first, each as soon as it is committed; within a transaction
    /// also its own. The order is that of position, in which changes that exclude one another happened.
    ///
    /// @param limit 1 to [#MAX_LIMIT]
    public EventPage history(String subjectType, String subjectId, EventCursor after, int limit) {
        requireLimit(limit);
        return run("read", () -> {
            try (var connection = dataSource.getConnection()) {
                return EventReader.history(connection, subjectType, subjectId, after, limit);
            }
        });
    }

    /// Seals what is stable and not yet sealed. Safe to call at any time by any number of instances; done regularly in
    /// the background.
    ///
    /// @return how many events this call sealed
    /// @throws IllegalStateException within a transaction, or if a row after the head carries a seal already
    public long seal() {
        return run("seal", chain::seal);
    }

    /// The last sealed event, to be noted elsewhere as an anchor.
    public EventLogHead head() {
        return run("read", chain::head);
    }

    /// Seals, then recomputes every seal from the first event on. Reads the whole table, in constant memory.
    ///
    /// @throws IllegalStateException within a transaction
    public Verification verify() {
        return check(null);
    }

    /// As [#verify()], and the chain must pass through `anchor`, a head noted earlier.
    public Verification verify(EventLogHead anchor) {
        return check(anchor);
    }

    private Verification check(@Nullable EventLogHead anchor) {
        return run("verify", () -> {
            try {
                chain.seal();
            } catch (EventChain.Unsound _) {
                return chain.verify(anchor); // says what is wrong, and where
            }
            return chain.verify(anchor);
        });
    }

    private void insert(Connection connection, Event event, String payload) throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, uuidV7(event.at()));
            insert.setObject(2, event.at().atOffset(ZoneOffset.UTC));
            insert.setString(3, event.actor());
            insert.setString(4, event.type());
            insert.setString(5, event.subjectType());
            insert.setString(6, event.subjectId());
            insert.setInt(7, event.version());
            insert.setArray(8, EventReader.texts(connection, event.audience()));
            insert.setString(9, payload);
            insert.executeUpdate();
        }
    }

    private String payload(Event event) {
        try {
            return json.writeValueAsString(event.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the payload of " + event.type() + " can't be written as JSON", e);
        }
    }

    /// RFC 9562, version 7: 48 bits of milliseconds, then random bits.
    private UUID uuidV7(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static void requireLimit(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page of the event log has 1 to " + MAX_LIMIT + " events, not " + limit);
        }
    }

    private static <T> T run(String what, SqlWork<T> work) {
        try {
            return work.run();
        } catch (SQLException e) {
            throw new EventLogException("could not " + what + " the event log", e);
        }
    }
}
