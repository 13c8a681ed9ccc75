package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.schedule.DayKind.NATURAL;
import static org.plenum.task.schedule.DayKind.WORKDAY;
import static org.plenum.task.task.TaskTest.DOER;
import static org.plenum.task.task.TaskTest.LIGHTS;
import static org.plenum.task.task.TaskTest.OFFICE_LIU;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.workday.WorkCalendars;

/// Monday 4 January 2021 is a working day after the long weekend of New Year.
class ActualDaysTest {

    private static final WorkCalendars CALENDAR = WorkCalendars.BUILT_IN;

    private static LocalDate january(int day) {
        return LocalDate.of(2021, 1, day);
    }

    private static Instant on(int day) {
        return Instant.parse("2021-01-%02dT01:00:00Z".formatted(day));
    }

    private static @Nullable Integer days(DayKind kind, int start, int end, int... pauses) {
        ActualDays actual = ActualDays.NONE.started(january(start));
        for (int i = 0; i < pauses.length; i += 2) {
            actual = actual.paused(january(pauses[i])).resumed(january(pauses[i + 1]));
        }
        return actual.until(january(end), kind, CALENDAR.general());
    }

    @Test
    void both_ends_count_in_working_or_in_natural_days() {
        assertThat(days(WORKDAY, 4, 15)).isEqualTo(10);
        assertThat(days(NATURAL, 4, 15)).isEqualTo(12);
        assertThat(days(WORKDAY, 4, 4)).isEqualTo(1);
    }

    @Test
    void what_was_done_on_days_off_took_a_day_all_the_same() {
        assertThat(days(WORKDAY, 9, 10)).isEqualTo(1);
    }

    @Test
    void the_days_between_suspension_and_resumption_do_not_count() {
        assertThat(days(WORKDAY, 4, 15, 6, 12)).isEqualTo(7);
        assertThat(days(NATURAL, 4, 15, 6, 12)).isEqualTo(7);
    }

    @Test
    void suspended_and_resumed_on_one_day_takes_nothing_off_and_counts_no_day_twice() {
        assertThat(days(WORKDAY, 4, 15, 6, 6)).isEqualTo(10);
        assertThat(days(WORKDAY, 4, 15, 6, 6, 6, 8)).isEqualTo(9);
    }

    @Test
    void several_suspensions_add_up() {
        assertThat(days(WORKDAY, 4, 15, 5, 7, 12, 14)).isEqualTo(8);
    }

    @Test
    void a_suspension_before_the_start_takes_nothing_off() {
        var actual = ActualDays.NONE.paused(january(2)).resumed(january(3)).started(january(4));
        assertThat(actual.until(january(15), WORKDAY, CALENDAR.general())).isEqualTo(10);
    }

    @Test
    void nothing_is_known_without_both_ends_or_with_a_clock_that_was_set_back() {
        assertThat(ActualDays.NONE.until(january(15), WORKDAY, CALENDAR.general())).isNull();
        assertThat(ActualDays.NONE.started(january(4)).until(null, WORKDAY, CALENDAR.general())).isNull();
        assertThat(days(WORKDAY, 15, 4)).isNull();
    }

    private static void close(Task task, int day) {
        task.handle(new TaskCommand.HandIn(DOER, "完成", List.of("汇总表")), on(day), LIGHTS);
        task.handle(new TaskCommand.Close(OFFICE_LIU), on(day), LIGHTS);
    }

    @Test
    void a_task_keeps_the_day_of_its_start_for_good() {
        Task task = TaskTest.task(false);
        assertThat(task.startedOn()).isNull();
        task.handle(new TaskCommand.Start(DOER), on(5), LIGHTS);
        assertThat(task.startedOn()).isEqualTo(january(5));
        assertThat(task.actualDays(CALENDAR)).isNull();
        close(task, 7);
        assertThat(task.actualDays(CALENDAR)).isEqualTo(3);
        task.handle(new TaskCommand.Reopen(OFFICE_LIU, "补充数据"), on(12), LIGHTS);
        assertThat(task.startedOn()).isEqualTo(january(5));
        assertThat(task.actualDays(CALENDAR)).isNull();
    }

    @Test
    void a_reopened_task_rested_since_it_was_closed() {
        Task task = TaskTest.task(false);
        task.handle(new TaskCommand.Start(DOER), on(5), LIGHTS);
        close(task, 7);
        task.handle(new TaskCommand.Reopen(OFFICE_LIU, "补充数据"), on(12), LIGHTS);
        close(task, 13);
        assertThat(task.actualDays(CALENDAR)).isEqualTo(5);
    }

    @Test
    void a_suspended_task_rests_until_it_is_resumed() {
        Task task = TaskTest.task(false);
        task.handle(new TaskCommand.Start(DOER), on(4), LIGHTS);
        task.handle(new TaskCommand.Suspend(OFFICE_LIU, "待省里通知"), on(5), LIGHTS);
        task.handle(new TaskCommand.Resume(OFFICE_LIU), on(14), LIGHTS);
        close(task, 15);
        assertThat(task.actualDays(CALENDAR)).isEqualTo(4);
    }

    @Test
    void a_task_that_was_terminated_took_nothing_that_counts() {
        Task task = TaskTest.task(false);
        task.handle(new TaskCommand.Start(DOER), on(4), LIGHTS);
        task.handle(new TaskCommand.Suspend(OFFICE_LIU, "待省里通知"), on(5), LIGHTS);
        task.handle(new TaskCommand.Terminate(OFFICE_LIU, "不再需要"), on(6), LIGHTS);
        assertThat(task.startedOn()).isEqualTo(january(4));
        assertThat(task.actualDays(CALENDAR)).isNull();
    }
}
