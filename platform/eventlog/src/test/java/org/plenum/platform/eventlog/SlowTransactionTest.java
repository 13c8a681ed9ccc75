package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.resumed;
import static org.plenum.platform.eventlog.LogDatabase.sql;
import static org.plenum.platform.eventlog.LogDatabase.suspended;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

import jakarta.transaction.Transaction;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A reader that meets transactions which commit in another order than they wrote.
class SlowTransactionTest {

    private final EventLog log = LogDatabase.log();

    @BeforeEach
    void an_empty_log() throws Exception {
        LogDatabase.empty();
    }

    // slow  |--1-------------|     the quick one commits first, though it is later in both orders
    // quick     |--2--|
    @Test
    void a_page_ends_before_a_transaction_that_is_still_running() throws Exception {
        Transaction slow = suspended(() -> log.append(event("task.started", 1)));
        committed(() -> log.append(event("task.started", 2)));
        assertThat(query("SELECT subject_id FROM event_log")).as("visible, so a reader by position would go past 1")
                .containsExactly("t2");

        EventPage before = log.read(EventCursor.START, 10, EventFilter.ALL);
        resumed(slow, () -> {
        });
        EventPage after = log.read(before.next(), 10, EventFilter.ALL);

        assertThat(before.events()).isEmpty();
        assertThat(subjects(after)).containsExactly("t1", "t2");
    }

    // slow  |----------2--|       began first, writes last: position runs against the transaction's number
    // quick   |--1--|
    @Test
    void an_early_transaction_that_writes_late_is_not_skipped() throws Exception {
        Transaction slow = suspended(() -> sql("SELECT pg_current_xact_id()"));
        committed(() -> log.append(event("task.started", 1)));
        EventPage before = log.read(EventCursor.START, 10, EventFilter.ALL);
        resumed(slow, () -> log.append(event("task.started", 2)));
        EventPage after = log.read(before.next(), 10, EventFilter.ALL);

        assertThat(before.events()).isEmpty();
        assertThat(subjects(after)).containsExactly("t2", "t1");
        assertThat(after.events()).extracting(recorded -> recorded.cursor().position()).containsExactly(2L, 1L);
    }

    // first  |--1--|
    // second    |--2--------|
    @Test
    void what_is_before_the_running_transaction_is_given_at_once() throws Exception {
        committed(() -> log.append(event("task.started", 1)));
        Transaction second = suspended(() -> log.append(event("task.started", 2)));
        EventPage before = log.read(EventCursor.START, 10, EventFilter.ALL);
        resumed(second, () -> {
        });
        EventPage after = log.read(before.next(), 10, EventFilter.ALL);

        assertThat(subjects(before)).containsExactly("t1");
        assertThat(subjects(after)).containsExactly("t2");
    }

    @Test
    void the_history_of_a_subject_does_not_wait_for_the_slow_one() throws Exception {
        Transaction slow = suspended(() -> log.append(event("task.started", 1)));
        committed(() -> log.append(event("task.started", 2)));

        assertThat(subjects(log.history("task", "t2"))).containsExactly("t2");
        resumed(slow, () -> {
        });
    }

    @Test
    void sealing_stops_before_the_slow_one_and_goes_on_afterwards() throws Exception {
        Transaction slow = suspended(() -> sql("SELECT pg_current_xact_id()"));
        committed(() -> log.append(event("task.started", 1)));
        assertThat(log.seal()).isZero();

        resumed(slow, () -> log.append(event("task.started", 2)));

        assertThat(log.seal()).isEqualTo(2);
        assertThat(log.verify()).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void a_follower_gets_every_event_of_many_writers_once_and_never_goes_back() throws Exception {
        int writers = 4;
        int transactions = 50;
        var read = new ArrayList<RecordedEvent>();
        try (var pool = Executors.newFixedThreadPool(writers)) {
            List<Future<Void>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int first = writer * 2 * transactions;
                Callable<Void> work = () -> {
                    for (int number = first; number < first + 2 * transactions; number += 2) {
                        int subject = number;
                        committed(() -> {
                            sql("SELECT pg_current_xact_id()");
                            Thread.sleep(ThreadLocalRandom.current().nextInt(5));
                            log.append(event("task.started", subject));
                            Thread.sleep(ThreadLocalRandom.current().nextInt(5));
                            log.append(event("task.started", subject + 1));
                        });
                    }
                    return null;
                };
                running.add(pool.submit(work));
            }
            EventCursor at = EventCursor.START;
            while (running.stream().anyMatch(future -> !future.isDone())) {
                EventPage page = log.read(at, 7, EventFilter.ALL);
                read.addAll(page.events());
                at = page.next();
                log.seal();
            }
            for (Future<Void> done : running) {
                done.get();
            }
            EventPage page = log.read(at, 1000, EventFilter.ALL);
            read.addAll(page.events());
        }

        assertThat(read).hasSize(writers * transactions * 2).doesNotHaveDuplicates();
        assertThat(read).extracting(RecordedEvent::cursor).isSorted();
        assertThat(log.verify()).isInstanceOfSatisfying(Verification.Intact.class,
                intact -> assertThat(intact.count()).isEqualTo(400));
    }

    private static List<String> subjects(EventPage page) {
        return page.events().stream().map(RecordedEvent::subjectId).toList();
    }
}
