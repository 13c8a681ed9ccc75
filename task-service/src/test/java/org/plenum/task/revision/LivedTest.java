package org.plenum.task.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.task.DatedTask;
import org.plenum.task.task.TaskState;
import org.plenum.task.template.Samples;
import org.plenum.task.template.TemplateDuration.KeptPlanned;
import org.plenum.task.template.TemplateItem;

class LivedTest {

    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private static Lived lived(TemplateItem planned, TaskState state, @Nullable Integer days, boolean actual) {
        boolean closed = state == TaskState.CLOSED;
        return Lived.of(planned, new DatedTask(planned.code(), planned.title(), DAY, DAY, planned.durationDays(),
                DayKind.WORKDAY, state, DAY, closed ? DAY : null, days), actual);
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void only_what_was_closed_lends_its_actual_duration(TaskState state) {
        boolean closed = state == TaskState.CLOSED;
        var lived = lived(Samples.item("T12", 10), state, closed ? 13 : null, true);
        assertThat(lived.item().durationDays()).isEqualTo(closed ? 13 : 10);
        assertThat(lived.duration().plannedDays()).isEqualTo(10);
        assertThat(lived.duration().keptPlanned()).isEqualTo(switch (state) {
            case CLOSED -> null;
            case TERMINATED -> KeptPlanned.TERMINATED;
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED -> KeptPlanned.NOT_CLOSED;
        });
    }

    @Test
    void what_is_fixed_stays_as_planned() {
        var lived = lived(Samples.opening(), TaskState.CLOSED, 2, true);
        assertThat(lived.item()).isEqualTo(Samples.opening());
        assertThat(lived.duration().keptPlanned()).isEqualTo(KeptPlanned.FIXED);
    }

    @Test
    void a_milestone_stays_one() {
        var lived = lived(Samples.item("T12", 0), TaskState.CLOSED, 1, true);
        assertThat(lived.item().durationDays()).isZero();
        assertThat(lived.duration().keptPlanned()).isEqualTo(KeptPlanned.MILESTONE);
    }

    @Test
    void what_began_on_an_unknown_day_stays_as_planned() {
        assertThat(lived(Samples.item("T12", 10), TaskState.CLOSED, null, true).duration().keptPlanned())
                .isEqualTo(KeptPlanned.START_UNKNOWN);
    }

    @Test
    void what_took_longer_than_a_template_can_say_stays_as_planned() {
        var lived = lived(Samples.item("T12", 10), TaskState.CLOSED, 501, true);
        assertThat(lived.item().durationDays()).isEqualTo(10);
        assertThat(lived.duration().keptPlanned()).isEqualTo(KeptPlanned.TOO_LONG);
    }

    @Test
    void what_it_took_is_told_also_where_the_plan_was_asked_for() {
        var lived = lived(Samples.item("T12", 10), TaskState.CLOSED, 13, false);
        assertThat(lived.item().durationDays()).isEqualTo(10);
        assertThat(lived.duration().actualDays()).isEqualTo(13);
        assertThat(lived.duration().keptPlanned()).isEqualTo(KeptPlanned.AS_ASKED);
    }
}
