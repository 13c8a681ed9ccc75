package org.plenum.platform.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.plenum.platform.eventlog.LogDatabase.NOON;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTest {

    @ParameterizedTest
    @ValueSource(strings = { "task.started", "session.opening-moved", "member.duty-points.corrected", "t7.x" })
    void a_type_is_dotted_lower_case(String type) {
        assertThat(event(type, "task", "t1", 0, "office1", "office").type()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "task", "Task.started", "task.", ".started", "task started", "task.started\n", "任务.开始" })
    void another_type_is_refused_by_its_name(String type) {
        assertThatIllegalArgumentException().isThrownBy(() -> event(type, "task", "t1", 0, "office1", "office"))
                .withMessageContaining("type");
    }

    @Test
    void every_other_part_is_checked_too() {
        refused("subjectType", () -> event("task.started", "Task", "t1", 0, "office1", "office"));
        refused("subjectId", () -> event("task.started", "task", " ", 0, "office1", "office"));
        refused("subjectId", () -> event("task.started", "task", "t".repeat(201), 0, "office1", "office"));
        refused("version", () -> event("task.started", "task", "t1", -1, "office1", "office"));
        refused("actor", () -> event("task.started", "task", "t1", 0, "a\u0000b", "office"));
        refused("audience", () -> event("task.started", "task", "t1", 0, "office1", ""));
    }

    private static void refused(String part, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(part);
    }

    private static Event event(String type, String subjectType, String subjectId, int version, String actor, String audience) {
        return new Event(type, subjectType, subjectId, version, actor, Set.of(audience), Map.of(), NOON);
    }
}
