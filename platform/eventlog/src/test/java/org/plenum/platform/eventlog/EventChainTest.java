package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.tamper;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.eventlog.Verification.Broken;
import org.plenum.platform.eventlog.Verification.Flaw;
import org.plenum.platform.eventlog.Verification.Intact;

class EventChainTest {

    private final EventLog log = LogDatabase.log();

    @BeforeEach
    void an_empty_log() throws Exception {
        LogDatabase.empty();
    }

    @Test
    void an_empty_log_is_intact() {
        assertThat(log.verify()).isEqualTo(new Intact(0, EventHash.GENESIS));
        assertThat(log.head()).isEqualTo(new EventLogHead(EventCursor.START, 0, EventHash.GENESIS));
    }

    @Test
    void sealing_gives_every_event_a_seal_and_moves_the_head() throws Exception {
        append(1, 5);

        assertThat(log.seal()).isEqualTo(5);
        assertThat(log.seal()).isZero();
        assertThat(query("SELECT count(DISTINCT hash) FROM event_log")).containsExactly("5");
        assertThat(log.head().count()).isEqualTo(5);
        assertThat(log.head().hash())
                .isEqualTo(query("SELECT encode(hash, 'hex') FROM event_log ORDER BY position DESC LIMIT 1").getFirst());
    }

    @Test
    void verifying_seals_first() throws Exception {
        append(1, 3);

        assertThat(log.verify()).isEqualTo(new Intact(3, log.head().hash()));
    }

    @Test
    void a_long_log_is_sealed_in_batches() throws Exception {
        append(1, 2 * EventChain.BATCH);
        append(2 * EventChain.BATCH + 1, 2 * EventChain.BATCH + 3);

        assertThat(log.seal()).isEqualTo(2L * EventChain.BATCH + 3);
        assertThat(log.verify()).isInstanceOf(Intact.class);
    }

    @Test
    void the_seals_do_not_depend_on_the_batches() throws Exception {
        append(1, 3);
        log.seal();
        append(4, 6);
        log.seal();

        assertThat(log.verify()).isEqualTo(new Intact(6, log.head().hash()));
    }

    @Test
    void two_instances_sealing_at_once_seal_every_event_once() throws Exception {
        append(1, 3 * EventChain.BATCH);
        var start = new CountDownLatch(1);
        long sealed = 0;
        try (var pool = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<Long>>();
            for (int instance = 0; instance < 4; instance++) {
                Callable<Long> seal = () -> {
                    start.await();
                    return LogDatabase.log().seal();
                };
                running.add(pool.submit(seal));
            }
            start.countDown();
            for (Future<Long> one : running) {
                sealed += one.get();
            }
        }

        assertThat(sealed).isEqualTo(3L * EventChain.BATCH);
        assertThat(log.verify()).isEqualTo(new Intact(3L * EventChain.BATCH, log.head().hash()));
    }

    @Test
    void sealing_and_verifying_within_a_transaction_is_refused() throws Exception {
        committed(() -> {
            assertThatIllegalStateException().isThrownBy(log::seal).withMessageContaining("outside of a transaction");
            assertThatIllegalStateException().isThrownBy(log::verify).withMessageContaining("outside of a transaction");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "actor = 'chair1'",
            "type = 'task.closed'",
            "subject_type = 'plan'",
            "subject_id = 't9'",
            "version = 9",
            "audience = '{office}'",
            "audience = '{office,unit,7}'",
            "payload = '{\"number\":4}'",
            "payload = '{\"number\": 3}'",
            "at = at + interval '1 microsecond'",
            "id = gen_random_uuid()",
            "hash = decode(repeat('ab', 32), 'hex')"
    })
    void a_changed_row_is_found(String change) throws Exception {
        append(1, 5);
        log.seal();

        tamper("UPDATE event_log SET " + change + " WHERE position = 3");

        assertThat(log.verify()).isEqualTo(new Broken(3, id(3), Flaw.HASH_DIFFERS));
    }

    @Test
    void a_removed_row_is_found_at_the_one_after_it() throws Exception {
        append(1, 5);
        log.seal();

        tamper("DELETE FROM event_log WHERE position = 3");

        assertThat(log.verify()).isEqualTo(new Broken(4, id(4), Flaw.HASH_DIFFERS));
    }

    @Test
    void the_removed_first_row_is_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper("DELETE FROM event_log WHERE position = 1");

        assertThat(log.verify()).isEqualTo(new Broken(2, id(2), Flaw.HASH_DIFFERS));
    }

    @Test
    void two_rows_that_changed_places_are_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper(
                "CREATE TEMP TABLE swapped AS SELECT * FROM event_log WHERE position IN (2, 3)",
                "DELETE FROM event_log WHERE position IN (2, 3)",
                """
                        INSERT INTO event_log OVERRIDING SYSTEM VALUE
                        SELECT 5 - a.position, b.tx, a.id, a.at, a.actor, a.type, a.subject_type, a.subject_id, a.version, a.audience, a.payload, a.hash
                        FROM swapped a JOIN swapped b ON b.position = 5 - a.position""",
                "DROP TABLE swapped");

        assertThat(log.verify()).isEqualTo(new Broken(2, id(2), Flaw.HASH_DIFFERS));
    }

    @Test
    void an_inserted_row_without_a_seal_is_found() throws Exception {
        append(1, 5);
        append(6, 8);
        log.seal();

        tamper(insertBehind(5, "NULL"));

        assertThat(log.verify()).isEqualTo(new Broken(1005, id(1005), Flaw.NOT_SEALED));
    }

    @Test
    void an_inserted_row_with_an_invented_seal_is_found() throws Exception {
        append(1, 5);
        append(6, 8);
        log.seal();

        tamper(insertBehind(5, "hash"));

        assertThat(log.verify()).isEqualTo(new Broken(1005, id(1005), Flaw.HASH_DIFFERS));
    }

    @Test
    void missing_last_rows_are_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper("DELETE FROM event_log WHERE position >= 4");

        assertThat(log.verify()).isEqualTo(new Broken(5, null, Flaw.END_MISSING));
    }

    @Test
    void missing_last_rows_are_found_after_later_ones_were_sealed() throws Exception {
        append(1, 5);
        log.seal();
        tamper("DELETE FROM event_log WHERE position >= 4");
        append(6, 7);
        log.seal();

        assertThat(log.verify()).isEqualTo(new Broken(6, id(6), Flaw.HASH_DIFFERS));
    }

    @Test
    void an_emptied_log_is_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper("DELETE FROM event_log");

        assertThat(log.verify()).isEqualTo(new Broken(5, null, Flaw.END_MISSING));
    }

    @Test
    void a_head_that_was_set_back_is_found_and_stops_the_sealing() throws Exception {
        append(1, 5);
        log.seal();

        tamper("UPDATE event_log_head SET (tx, position, count, hash) = (SELECT tx, position, 3, hash FROM event_log WHERE position = 3)");

        assertThat(log.verify()).isEqualTo(new Broken(4, id(4), Flaw.SEALED_BEYOND_HEAD));
        assertThatIllegalStateException().isThrownBy(log::seal).withMessageContaining(id(4).toString());
    }

    @Test
    void a_head_with_another_count_is_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper("UPDATE event_log_head SET count = 6");

        assertThat(log.verify()).isEqualTo(new Broken(5, null, Flaw.HEAD_DIFFERS));
    }

    @Test
    void a_removed_head_is_found() throws Exception {
        append(1, 5);
        log.seal();

        tamper("DELETE FROM event_log_head");

        assertThat(log.verify()).isEqualTo(new Broken(0, null, Flaw.HEAD_MISSING));
        assertThatIllegalStateException().isThrownBy(log::head).withMessageContaining("head");
    }

    @Test
    void a_log_rewritten_with_its_head_is_found_by_an_anchor_only() throws Exception {
        append(1, 5);
        log.seal();
        EventLogHead anchor = log.head();
        append(6, 7);
        assertThat(log.verify(anchor)).isInstanceOf(Intact.class);

        tamper(
                "UPDATE event_log SET hash = NULL",
                "UPDATE event_log SET actor = 'chair1' WHERE position = 2",
                "UPDATE event_log_head SET tx = '0', position = 0, count = 0, hash = decode(repeat('00', 32), 'hex')");
        log.seal();

        assertThat(log.verify()).isInstanceOf(Intact.class);
        assertThat(log.verify(anchor)).isEqualTo(new Broken(5, null, Flaw.ANCHOR_DIFFERS));
    }

    @Test
    void the_head_of_an_empty_log_anchors_every_log() throws Exception {
        EventLogHead anchor = log.head();
        append(1, 2);

        assertThat(log.verify(anchor)).isInstanceOf(Intact.class);
    }

    private void append(int first, int last) throws Exception {
        for (int number = first; number <= last; number += 250) {
            int from = number;
            committed(() -> {
                for (int n = from; n <= Math.min(from + 249, last); n++) {
                    log.append(event("task.started", n));
                }
            });
        }
    }

    /// A copy of the row at `position`, behind it in the same transaction.
    private static String insertBehind(int position, String hash) {
        return """
                INSERT INTO event_log OVERRIDING SYSTEM VALUE
                SELECT 1000 + position, tx, gen_random_uuid(), at, actor, type, subject_type, subject_id, version, audience, payload, %s
                FROM event_log WHERE position = %d"""
                .formatted(hash, position);
    }

    private static UUID id(int position) throws Exception {
        return UUID.fromString(query("SELECT id FROM event_log WHERE position = " + position).getFirst());
    }
}
