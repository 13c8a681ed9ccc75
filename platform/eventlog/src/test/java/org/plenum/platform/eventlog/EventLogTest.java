package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.platform.eventlog.LogDatabase.NOON;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.rolledBack;
import static org.plenum.platform.eventlog.LogDatabase.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventLogTest {

    private final EventLog log = LogDatabase.log();

    @BeforeEach
    void an_empty_log() throws Exception {
        LogDatabase.empty();
    }

    @Test
    void a_committed_event_is_read_as_it_was_written() throws Exception {
        committed(() -> log.append(
                new Event("task.started", "task", "t1", 3, "office1", Set.of("unit:2", "office"), Map.of("单位", "研究室"), NOON)));

        assertThat(log.history("task", "t1").events()).singleElement().satisfies(recorded -> {
            assertThat(recorded.type()).isEqualTo("task.started");
            assertThat(recorded.version()).isEqualTo(3);
            assertThat(recorded.actor()).isEqualTo("office1");
            assertThat(recorded.at()).isEqualTo(NOON);
            assertThat(recorded.audience()).containsExactly("office", "unit:2");
            assertThat(recorded.payload()).isEqualTo("{\"单位\":\"研究室\"}");
            assertThat(recorded.id().version()).isEqualTo(7);
            assertThat(recorded.id().variant()).isEqualTo(2);
            assertThat(recorded.id().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
        });
    }

    @Test
    void a_rolled_back_event_vanishes() throws Exception {
        rolledBack(() -> log.append(event("task.started", 1)));

        assertThat(query("SELECT id FROM event_log")).isEmpty();
    }

    @Test
    void the_change_and_its_event_are_dropped_together() throws Exception {
        sql("CREATE TABLE thing (name text)");
        rolledBack(() -> {
            sql("INSERT INTO thing VALUES ('a')");
            log.append(event("thing.made", 1));
        });

        assertThat(query("SELECT name FROM thing")).isEmpty();
        assertThat(query("SELECT id FROM event_log")).isEmpty();
    }

    @Test
    void an_event_is_refused_outside_of_a_transaction() throws Exception {
        assertThatIllegalStateException().isThrownBy(() -> log.append(event("task.started", 1)))
                .withMessageContaining("transaction");
        assertThat(query("SELECT id FROM event_log")).isEmpty();
    }

    @Test
    void a_payload_that_is_not_json_is_refused_before_it_reaches_the_table() throws Exception {
        committed(() -> assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> log.append(new Event("task.started", "task", "t1", 1, "office1", Set.of(), new Object(), NOON)))
                .withMessageContaining("task.started"));

        assertThat(query("SELECT id FROM event_log")).isEmpty();
    }

    @Test
    void a_transaction_sees_its_own_event_in_the_history() throws Exception {
        committed(() -> {
            log.append(event("task.started", 1));
            assertThat(log.history("task", "t1").events()).hasSize(1);
        });
    }

    @Test
    void the_history_holds_one_subject_only_and_goes_on_page_by_page() throws Exception {
        for (int version = 1; version <= 5; version++) {
            int number = version;
            committed(() -> {
                log.append(new Event("task.reported", "task", "t1", number, "office1", Set.of(), Map.of(), NOON));
                log.append(new Event("task.reported", "task", "t2", number, "office1", Set.of(), Map.of(), NOON));
                log.append(new Event("plan.changed", "plan", "t1", number, "office1", Set.of(), Map.of(), NOON));
            });
        }

        EventPage first = log.history("task", "t1", EventCursor.START, 3);
        EventPage second = log.history("task", "t1", first.next(), 3);

        assertThat(first.events()).extracting(RecordedEvent::version).containsExactly(1, 2, 3);
        assertThat(first.more()).isTrue();
        assertThat(second.events()).extracting(RecordedEvent::version).containsExactly(4, 5);
        assertThat(second.more()).isFalse();
        assertThat(log.history("task", "t1", second.next(), 3)).isEqualTo(new EventPage(List.of(), second.next(), false));
    }

    @Test
    void a_reader_with_a_filter_gets_only_what_it_is_told() throws Exception {
        committed(() -> {
            log.append(new Event("task.started", "task", "t1", 1, "office1", Set.of("office", "unit:1"), Map.of(), NOON));
            log.append(new Event("task.started", "task", "t2", 1, "office1", Set.of("unit:2"), Map.of(), NOON));
            log.append(new Event("plan.changed", "plan", "p1", 1, "office1", Set.of("office"), Map.of(), NOON));
            log.append(new Event("plan.changed", "plan", "p2", 1, "office1", Set.of(), Map.of(), NOON));
        });

        assertThat(subjects(new EventFilter(Set.of("office", "unit:9"), Set.of()))).containsExactly("t1", "p1");
        assertThat(subjects(new EventFilter(Set.of(), Set.of("plan")))).containsExactly("p1", "p2");
        assertThat(subjects(new EventFilter(Set.of("office"), Set.of("plan")))).containsExactly("p1");
        assertThat(subjects(EventFilter.ALL)).containsExactly("t1", "t2", "p1", "p2");
    }

    @Test
    void a_page_with_a_filter_ends_after_a_bounded_number_of_rows_and_leads_on() throws Exception {
        committed(() -> {
            for (int number = 1; number <= EventReader.SCAN + 10; number++) {
                log.append(event("task.started", number));
            }
            log.append(new Event("plan.changed", "plan", "p1", 1, "office1", Set.of("chair"), Map.of(), NOON));
        });
        var rare = new EventFilter(Set.of("chair"), Set.of());

        EventPage first = log.read(EventCursor.START, 50, rare);
        EventPage second = log.read(first.next(), 50, rare);

        assertThat(first.events()).isEmpty();
        assertThat(first.more()).isTrue();
        assertThat(second.events()).extracting(RecordedEvent::subjectId).containsExactly("p1");
        assertThat(second.more()).isFalse();
    }

    @Test
    void a_page_at_the_end_says_where_to_go_on_later() throws Exception {
        committed(() -> log.append(event("task.started", 1)));
        EventPage end = log.read(EventCursor.START, 10, EventFilter.ALL);
        assertThat(log.read(end.next(), 10, EventFilter.ALL)).isEqualTo(new EventPage(List.of(), end.next(), false));

        committed(() -> log.append(event("task.started", 2)));

        assertThat(log.read(end.next(), 10, EventFilter.ALL).events()).extracting(RecordedEvent::subjectId)
                .containsExactly("t2");
    }

    @Test
    void pages_of_every_size_give_every_event_once() throws Exception {
        for (int number = 1; number <= 12; number++) {
            int subject = number;
            committed(() -> log.append(event("task.started", subject)));
        }
        for (int limit = 1; limit <= 13; limit++) {
            var read = new ArrayList<String>();
            EventPage page = log.read(EventCursor.START, limit, EventFilter.ALL);
            page.events().forEach(recorded -> read.add(recorded.subjectId()));
            while (page.more()) {
                page = log.read(page.next(), limit, EventFilter.ALL);
                page.events().forEach(recorded -> read.add(recorded.subjectId()));
            }
            assertThat(read).containsExactly("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9", "t10", "t11", "t12");
        }
    }

    @Test
    void a_limit_out_of_range_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> log.read(EventCursor.START, 0, EventFilter.ALL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> log.history("task", "t1", EventCursor.START, EventLog.MAX_LIMIT + 1));
    }

    @Test
    void a_failure_of_the_database_is_told_with_its_cause() throws Exception {
        sql("DROP TABLE event_log");
        assertThatThrownBy(() -> log.read(EventCursor.START, 1, EventFilter.ALL))
                .isInstanceOf(EventLogException.class)
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    private List<String> subjects(EventFilter filter) {
        return log.read(EventCursor.START, 10, filter).events().stream().map(RecordedEvent::subjectId).toList();
    }
}
