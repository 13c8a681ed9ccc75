package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.platform.eventlog.LogDatabase.NOON;

import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class EventHashTest {

    private static final UUID ID = UUID.fromString("0176834f-2c80-7abc-8def-0123456789ab");

    /// Computed apart from this code, with Python's struct and hashlib: an auditor can do the same.
    @Test
    void the_seal_is_that_of_the_documented_bytes() {
        assertThat(EventHash.of(EventHash.GENESIS, event("t1", List.of("office", "unit:研究室"))))
                .isEqualTo("a2fcf3edea8c7f9a0b40e7a568db9a1f0620a88e9b344ee82bbfe09c2a3f40fc");
    }

    @Test
    void text_moved_from_one_column_to_the_next_changes_the_seal() {
        assertThat(EventHash.of(EventHash.GENESIS, event("t1", List.of("ab", "c"))))
                .isNotEqualTo(EventHash.of(EventHash.GENESIS, event("t1", List.of("a", "bc"))));
    }

    @Test
    void the_seal_depends_on_the_one_before() {
        assertThat(EventHash.of("1".repeat(64), event("t1", List.of())))
                .isNotEqualTo(EventHash.of(EventHash.GENESIS, event("t1", List.of())));
    }

    private static RecordedEvent event(String subjectId, List<String> audience) {
        return new RecordedEvent(
                new EventCursor(765, 3), ID, NOON, "office1", "task.started", "task", subjectId, 4, audience,
                "{\"note\":\"开始\"}");
    }
}
