package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.platform.eventlog.LogDatabase.committed;
import static org.plenum.platform.eventlog.LogDatabase.event;
import static org.plenum.platform.eventlog.LogDatabase.query;
import static org.plenum.platform.eventlog.LogDatabase.sql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Ten thousand events: every page is a range of an index.
class LargeLogTest {

    private static final int SIZE = 10_000;
    private static final EventLog LOG = LogDatabase.log();

    @BeforeAll
    static void a_large_log() throws Exception {
        LogDatabase.empty();
        for (int number = 1; number <= SIZE; number += 100) {
            int first = number;
            committed(() -> {
                for (int n = first; n < first + 100; n++) {
                    LOG.append(event("task.started", n));
                }
            });
        }
        sql("ANALYZE event_log");
    }

    @Test
    void pages_give_every_event_once_in_order() {
        var read = new ArrayList<EventCursor>();
        var ids = new HashSet<Object>();
        EventPage page = LOG.read(EventCursor.START, 200, EventFilter.ALL);
        while (true) {
            for (RecordedEvent recorded : page.events()) {
                read.add(recorded.cursor());
                ids.add(recorded.id());
            }
            if (!page.more()) {
                break;
            }
            page = LOG.read(EventCursor.decode(page.next().encode()), 200, EventFilter.ALL);
        }

        assertThat(read).hasSize(SIZE).isSorted();
        assertThat(ids).hasSize(SIZE);
    }

    @Test
    void a_page_of_the_feed_is_a_range_of_the_order() throws Exception {
        List<String> plan = explain(EventReader.READ, "'" + middle().tx() + "'", middle().position(), 51, "'{}'", "'{}'",
                "'{}'",
                "'{}'", 51);

        assertThat(plan).anyMatch(line -> line.contains("Index Scan using event_log_order"));
        assertThat(plan).noneMatch(line -> line.contains("Seq Scan"));
        assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("ROW(tx, \"position\") >")
                && line.contains("tx < pg_snapshot_xmin"));
    }

    @Test
    void a_page_with_a_filter_reads_no_more_rows_than_it_may_examine() throws Exception {
        List<String> plan = explain(EventReader.READ, "'0'", 0, EventReader.SCAN, "'{nobody}'", "'{nobody}'", "'{}'", "'{}'",
                51);

        assertThat(plan)
                .anyMatch(
                        line -> line.contains("Index Scan using event_log_order") && line.contains("rows=" + EventReader.SCAN));
    }

    @Test
    void a_page_of_the_history_is_a_range_of_the_subject() throws Exception {
        List<String> plan = explain(EventReader.HISTORY, "'task'", "'t77'", 0, 51);

        assertThat(plan).anyMatch(line -> line.contains("Index Scan using event_log_subject"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void a_batch_to_seal_is_a_range_of_the_order() throws Exception {
        List<String> plan = explain(EventChain.UNSEALED, "'" + middle().tx() + "'", middle().position());

        assertThat(plan).anyMatch(line -> line.contains("Index Scan using event_log_order"));
        assertThat(plan).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void the_whole_log_is_sealed_and_verified() {
        assertThat(LOG.verify()).isEqualTo(new Verification.Intact(SIZE, LOG.head().hash()));
    }

    private static EventCursor middle() throws Exception {
        return LOG.read(EventCursor.START, 1000, new EventFilter(Set.of("office"), Set.of())).next();
    }

    private static List<String> explain(String sql, Object... values) throws Exception {
        String filled = sql;
        for (Object value : values) {
            filled = filled.replaceFirst("\\?", value.toString());
        }
        return query("EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) " + filled);
    }
}
