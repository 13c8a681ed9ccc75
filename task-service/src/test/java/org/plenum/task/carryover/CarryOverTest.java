package org.plenum.task.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

class CarryOverTest {

    static Stream<Arguments> pairs() {
        return Arrays.stream(TaskState.values())
                .flatMap(state -> Stream
                        .concat(Stream.of(Optional.<Skipped> empty()), Arrays.stream(Skipped.values()).map(Optional::of))
                        .map(reason -> Arguments.of(state, reason)));
    }

    private static TaskFacts task(TaskState state, boolean fixed) {
        var activity = new Activity("T12", "工作报告初稿征求意见", new Due.Offset(-35), 10, DayKind.WORKDAY, fixed, null,
                Progress.NOT_STARTED);
        return new TaskFacts(new UUID(1, 2), new UUID(7, 5), "7-5", activity, "材料组", "研究室", List.of(), List.of(), state, 0,
                Light.GREEN, LocalDate.of(2020, 12, 28), 1);
    }

    private static boolean finished(TaskState state) {
        return switch (state) {
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED -> false;
            case CLOSED, TERMINATED -> true;
        };
    }

    /// What was carried before stays so whatever became of it; what is finished is finished whatever else there is.
    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("pairs")
    void a_task_in_every_state_is_carried_or_left_with_a_reason(TaskState state, Optional<Skipped> because) {
        TaskFacts task = task(state, because.equals(Optional.of(Skipped.FIXED_DAY)));
        boolean carriedBefore = because.equals(Optional.of(Skipped.ALREADY_CARRIED));
        Set<UUID> before = carriedBefore ? Set.of(task.id()) : Set.of();
        Set<String> titles = because.equals(Optional.of(Skipped.RECURRING)) ? Set.of(task.title()) : Set.of();
        var expected = carriedBefore ? because
                : finished(state) ? Optional.of(Skipped.FINISHED) : because.filter(reason -> reason != Skipped.FINISHED);
        assertThat(Optional.ofNullable(CarryOverService.skipped(task, before, titles))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Skipped.class)
    void the_reason_is_told_in_both_languages(Skipped reason) {
        assertThat(reason.text().zh()).containsPattern("\\p{IsHan}").endsWith("。");
        assertThat(reason.text().en()).isNotBlank().endsWith(".");
    }
}
