package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.task.TaskAction.CHANGE;
import static org.plenum.task.task.TaskAction.CLOSE;
import static org.plenum.task.task.TaskAction.DECIDE_EXTENSION;
import static org.plenum.task.task.TaskAction.HAND_IN;
import static org.plenum.task.task.TaskAction.REOPEN;
import static org.plenum.task.task.TaskAction.REPORT;
import static org.plenum.task.task.TaskAction.REQUEST_EXTENSION;
import static org.plenum.task.task.TaskAction.RESUME;
import static org.plenum.task.task.TaskAction.SUSPEND;
import static org.plenum.task.task.TaskAction.TERMINATE;
import static org.plenum.task.task.TaskState.AWAITING_CHECK;
import static org.plenum.task.task.TaskState.CLOSED;
import static org.plenum.task.task.TaskState.IN_PROGRESS;
import static org.plenum.task.task.TaskState.NOT_STARTED;
import static org.plenum.task.task.TaskState.SUSPENDED;
import static org.plenum.task.task.TaskState.TERMINATED;
import static org.plenum.task.task.TaskTest.CHAIR;
import static org.plenum.task.task.TaskTest.DOER;
import static org.plenum.task.task.TaskTest.FIRST_DAY;
import static org.plenum.task.task.TaskTest.LATE;
import static org.plenum.task.task.TaskTest.LIGHTS;
import static org.plenum.task.task.TaskTest.OFFICE_LIU;
import static org.plenum.task.task.TaskTest.STRANGER;
import static org.plenum.task.task.TaskTest.command;
import static org.plenum.task.task.TaskTest.dates;
import static org.plenum.task.task.TaskTest.day;
import static org.plenum.task.task.TaskTest.taskIn;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.platform.identity.Caller;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Progress;

/// Extension, suspension, termination and reopening of the task of [TaskTest], due on Friday 15 January 2021.
class TaskLifeTest {

    private static final LocalDate MONDAY_AFTER = day("2021-01-18");
    private static final Instant LAST_DAY = Instant.parse("2021-01-15T15:59:00Z"); // one minute before midnight in China

    private static void request(Task task, Caller by, Instant at, String to, boolean workday) {
        task.handle(new TaskCommand.RequestExtension(by, day(to), workday, "两个党派月底才能反馈"), at, LIGHTS);
    }

    private static TaskCommand decision(Caller by, int number, boolean granted, @Nullable String reason) {
        return new TaskCommand.DecideExtension(by, number, day("2021-02-01"), granted, reason);
    }

    private static void act(Task task, TaskAction action, Caller by, Instant at) {
        task.handle(command(action, by, task), at, LIGHTS);
    }

    @Test
    void an_extension_can_be_asked_for_on_the_last_day_but_not_after_it() {
        Task task = taskIn(IN_PROGRESS);
        assertThatThrownBy(() -> request(task, DOER, LATE, "2021-01-20", true))
                .asInstanceOf(type(TaskRefused.ExtensionTooLate.class))
                .satisfies(refused -> assertThat(refused.due).isEqualTo("2021-01-15"));
        assertThat(task.allowedActions(DOER, MONDAY_AFTER)).doesNotContain(REQUEST_EXTENSION);
        request(task, DOER, LAST_DAY, "2021-01-20", true);
        assertThat(task.extensionOpen()).isTrue();
        assertThat(task.dates().dueDay()).isEqualTo("2021-01-15");
    }

    @Test
    void another_unit_and_the_chair_do_not_ask_for_an_extension() {
        Task task = taskIn(IN_PROGRESS);
        for (Caller one : new Caller[] { STRANGER, CHAIR }) {
            assertThatThrownBy(() -> act(task, REQUEST_EXTENSION, one, FIRST_DAY)).isInstanceOf(TaskRefused.NotLeadUnit.class);
        }
    }

    @ParameterizedTest
    @CsvSource({ "2021-01-15, true", "2021-01-14, true", "2021-01-16, false", "2031-01-15, true" })
    void an_extension_leads_to_a_later_working_day_within_reach(String to, boolean workday) {
        Task task = taskIn(IN_PROGRESS);
        assertThatThrownBy(() -> request(task, DOER, FIRST_DAY, to, workday)).isInstanceOf(TaskRefused.ExtensionDay.class);
        assertThat(task.extensions()).isEmpty();
    }

    @Test
    void one_request_is_open_at_a_time() {
        Task task = taskIn(IN_PROGRESS, true);
        assertThatThrownBy(() -> act(task, REQUEST_EXTENSION, OFFICE_LIU, FIRST_DAY))
                .isInstanceOf(TaskRefused.ExtensionOpen.class);
        task.handle(decision(OFFICE_LIU, 1, false, "请加派人手"), FIRST_DAY, LIGHTS);
        act(task, REQUEST_EXTENSION, DOER, FIRST_DAY);
        assertThat(task.extensions()).extracting(Extension::number).containsExactly(1, 2);
        assertThat(task.extensions()).extracting(Extension::state).containsExactly(ExtensionState.REJECTED,
                ExtensionState.OPEN);
    }

    @Test
    void the_day_of_a_fixed_task_is_neither_extended_nor_suspended() {
        Task task = TaskTest.task(true);
        assertThatThrownBy(() -> act(task, REQUEST_EXTENSION, DOER, FIRST_DAY)).isInstanceOf(TaskRefused.FixedDay.class);
        assertThatThrownBy(() -> act(task, SUSPEND, OFFICE_LIU, FIRST_DAY)).isInstanceOf(TaskRefused.FixedDay.class);
    }

    @Test
    void a_granted_day_becomes_the_own_deadline_in_days_from_the_opening() {
        Task task = taskIn(IN_PROGRESS, true);
        var event = task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS);
        assertThat(task.timing().finishOffsetDays()).isEqualTo(-12); // 20 January, with 1 February as the opening
        assertThat(event).isEqualTo(
                new TaskEvent.ExtensionGranted("刘明", 1, day("2021-01-15"), day("2021-01-20"), -12, null));
        assertThat(task.extensionOpen()).isFalse();
        assertThat(task.extensions().getFirst().decidedByName()).isEqualTo("刘明");
    }

    @Test
    void a_rejection_says_why_and_leaves_the_deadline() {
        Task task = taskIn(IN_PROGRESS, true);
        assertThatThrownBy(() -> task.handle(decision(OFFICE_LIU, 1, false, null), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.NoReason.class);
        assertThat(task.extensionOpen()).isTrue();
        task.handle(decision(OFFICE_LIU, 1, false, "请加派人手"), FIRST_DAY, LIGHTS);
        assertThat(task.timing().finishOffsetDays()).isEqualTo(-35);
        assertThat(task.extensions().getFirst().decisionReason()).isEqualTo("请加派人手");
    }

    @Test
    void who_asks_for_an_extension_never_decides() {
        Task task = taskIn(IN_PROGRESS);
        act(task, REQUEST_EXTENSION, OFFICE_LIU, FIRST_DAY);
        assertThatThrownBy(() -> task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.OwnExtension.class);
        assertThat(task.allowedActions(OFFICE_LIU, day("2021-01-04"))).doesNotContain(DECIDE_EXTENSION);
    }

    @Test
    void only_the_office_decides_on_an_extension() {
        Task task = taskIn(IN_PROGRESS, true);
        for (Caller one : new Caller[] { DOER, CHAIR }) {
            assertThatThrownBy(() -> task.handle(decision(one, 1, true, null), FIRST_DAY, LIGHTS))
                    .asInstanceOf(type(TaskRefused.NotInCharge.class))
                    .satisfies(refused -> assertThat(refused.who.zh()).isEqualTo("办公室"));
        }
    }

    @Test
    void a_request_is_decided_once() {
        Task task = taskIn(IN_PROGRESS, true);
        task.handle(decision(OFFICE_LIU, 1, false, "请加派人手"), FIRST_DAY, LIGHTS);
        assertThatThrownBy(() -> task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.ExtensionSettled.class);
        act(task, REQUEST_EXTENSION, DOER, FIRST_DAY);
        assertThatThrownBy(() -> task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.ExtensionSettled.class);
    }

    @Test
    void a_day_that_has_passed_or_that_the_plan_gives_anyway_is_not_granted() {
        Task task = taskIn(IN_PROGRESS, true);
        assertThatThrownBy(
                () -> task.handle(decision(OFFICE_LIU, 1, true, null), Instant.parse("2021-01-21T01:00:00Z"), LIGHTS))
                .isInstanceOf(TaskRefused.ExtensionDay.class);
        task.redate(dates("2021-01-11", "2021-01-22"), day("2021-01-04"), LIGHTS);
        assertThatThrownBy(() -> task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.ExtensionDay.class);
        assertThat(task.extensionOpen()).isTrue();
        assertThat(task.timing().finishOffsetDays()).isEqualTo(-35);
    }

    @ParameterizedTest
    @EnumSource(value = TaskState.class, names = { "CLOSED", "TERMINATED" })
    void an_open_request_lapses_when_the_task_ends(TaskState end) {
        Task task = taskIn(end, true);
        assertThat(task.extensions().getFirst().state()).isEqualTo(ExtensionState.LAPSED);
        assertThat(task.extensionOpen()).isFalse();
    }

    @Test
    void a_request_stays_open_while_the_task_is_handed_in_or_suspended() {
        for (TaskState state : new TaskState[] { AWAITING_CHECK, SUSPENDED }) {
            Task task = taskIn(state, true);
            task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS);
            assertThat(task.state()).isEqualTo(state);
        }
    }

    @Test
    void a_suspended_task_is_grey_and_never_red() {
        Task task = taskIn(SUSPENDED);
        assertThat(task.light(day("2021-01-15"))).isEqualTo(Light.GREY);
        assertThat(task.light(day("2031-01-15"))).isEqualTo(Light.GREY);
        assertThat(task.wasLate(day("2031-01-15"))).isFalse();
    }

    @Test
    void a_terminated_task_is_grey_and_never_red() {
        assertThat(taskIn(TERMINATED).light(day("2031-01-15"))).isEqualTo(Light.GREY);
        assertThat(taskIn(TERMINATED).wasLate(day("2031-01-15"))).isFalse();
    }

    @Test
    void a_resumed_task_goes_on_where_it_was() {
        Task task = taskIn(IN_PROGRESS);
        act(task, REPORT, DOER, FIRST_DAY);
        act(task, SUSPEND, CHAIR, FIRST_DAY);
        assertThat(task.stateReason()).isEqualTo("待省里通知明确");
        act(task, RESUME, OFFICE_LIU, FIRST_DAY);
        assertThat(task.state()).isEqualTo(IN_PROGRESS);
        assertThat(task.progress()).isEqualTo(40);
        assertThat(task.stateReason()).isNull();
        Task notStarted = taskIn(NOT_STARTED);
        act(notStarted, SUSPEND, OFFICE_LIU, FIRST_DAY);
        act(notStarted, RESUME, OFFICE_LIU, FIRST_DAY);
        assertThat(notStarted.state()).isEqualTo(NOT_STARTED);
    }

    @Test
    void only_the_office_resumes_and_the_lead_unit_neither_suspends_nor_terminates_nor_reopens() {
        assertThatThrownBy(() -> act(taskIn(SUSPENDED), RESUME, CHAIR, FIRST_DAY)).isInstanceOf(TaskRefused.NotInCharge.class);
        assertThatThrownBy(() -> act(taskIn(IN_PROGRESS), SUSPEND, DOER, FIRST_DAY))
                .isInstanceOf(TaskRefused.NotInCharge.class);
        assertThatThrownBy(() -> act(taskIn(IN_PROGRESS), TERMINATE, DOER, FIRST_DAY))
                .isInstanceOf(TaskRefused.NotInCharge.class);
        assertThatThrownBy(() -> act(taskIn(CLOSED), REOPEN, DOER, FIRST_DAY)).isInstanceOf(TaskRefused.NotInCharge.class);
    }

    @Test
    void a_task_resumed_after_its_deadline_is_red_from_then_on_unless_it_got_another_one_before() {
        Task task = taskIn(SUSPENDED);
        act(task, RESUME, OFFICE_LIU, LATE);
        assertThat(task.light(MONDAY_AFTER)).isEqualTo(Light.RED);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
        Task redated = taskIn(SUSPENDED);
        act(redated, CHANGE, OFFICE_LIU, LATE);
        redated.redate(dates("2021-01-18", "2021-01-29"), MONDAY_AFTER, LIGHTS);
        act(redated, RESUME, OFFICE_LIU, LATE);
        assertThat(redated.light(MONDAY_AFTER)).isEqualTo(Light.GREEN);
        assertThat(redated.wasLate(MONDAY_AFTER)).isFalse();
    }

    @Test
    void what_is_suspended_keeps_its_successors_waiting_and_what_is_terminated_does_not() {
        assertThat(taskIn(SUSPENDED).activity().progress()).isEqualTo(new Progress.Started(10));
        Task notStarted = taskIn(NOT_STARTED);
        act(notStarted, SUSPEND, OFFICE_LIU, FIRST_DAY);
        assertThat(notStarted.activity().progress()).isEqualTo(Progress.NOT_STARTED);
        assertThat(taskIn(TERMINATED).activity().progress()).isEqualTo(Progress.DONE);
    }

    @Test
    void a_reopened_task_keeps_progress_and_evidence_and_is_checked_again() {
        Task task = taskIn(CLOSED);
        act(task, REOPEN, OFFICE_LIU, FIRST_DAY); // who closed it may say that it was a mistake
        assertThat(task.state()).isEqualTo(IN_PROGRESS);
        assertThat(task.progress()).isEqualTo(100);
        assertThat(task.evidence()).containsExactly("意见汇总表");
        assertThat(task.closedOn()).isNull();
        assertThat(task.stateReason()).isEqualTo("汇总表与原件不符");
        act(task, HAND_IN, DOER, FIRST_DAY);
        assertThat(task.stateReason()).isNull();
        act(task, CLOSE, OFFICE_LIU, FIRST_DAY);
        assertThat(task.state()).isEqualTo(CLOSED);
    }

    @Test
    void having_been_late_survives_closing_and_reopening() {
        Task task = taskIn(AWAITING_CHECK);
        act(task, CLOSE, OFFICE_LIU, LATE);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
        act(task, REOPEN, CHAIR, LATE);
        task.redate(dates("2021-01-18", "2021-01-29"), MONDAY_AFTER, LIGHTS);
        assertThat(task.light(MONDAY_AFTER)).isNotEqualTo(Light.RED);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }

    @Test
    void a_task_closed_in_time_was_not_late_until_it_is_reopened_after_its_deadline() {
        Task task = taskIn(CLOSED);
        assertThat(task.wasLate(MONDAY_AFTER)).isFalse();
        act(task, REOPEN, CHAIR, LATE);
        assertThat(task.light(MONDAY_AFTER)).isEqualTo(Light.RED);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }

    @Test
    void having_been_late_survives_an_extension_that_is_granted_after_the_deadline() {
        Task task = taskIn(IN_PROGRESS, true);
        task.handle(decision(OFFICE_LIU, 1, true, null), LATE, LIGHTS);
        task.redate(dates("2021-01-07", "2021-01-20"), MONDAY_AFTER, LIGHTS);
        assertThat(task.light(MONDAY_AFTER)).isEqualTo(Light.YELLOW);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }

    @Test
    void an_extension_granted_in_time_leaves_no_mark() {
        Task task = taskIn(IN_PROGRESS, true);
        task.handle(decision(OFFICE_LIU, 1, true, null), FIRST_DAY, LIGHTS);
        task.redate(dates("2021-01-07", "2021-01-20"), day("2021-01-04"), LIGHTS);
        assertThat(task.wasLate(MONDAY_AFTER)).isFalse();
    }

    @Test
    void having_been_late_survives_suspension_and_resumption() {
        Task task = taskIn(IN_PROGRESS);
        act(task, SUSPEND, OFFICE_LIU, LATE);
        assertThat(task.light(MONDAY_AFTER)).isEqualTo(Light.GREY);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
        task.redate(dates("2021-01-18", "2021-01-29"), MONDAY_AFTER, LIGHTS);
        act(task, RESUME, OFFICE_LIU, LATE);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }

    @Test
    void having_been_late_survives_termination() {
        Task task = taskIn(IN_PROGRESS);
        act(task, TERMINATE, OFFICE_LIU, LATE);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }

    @Test
    void having_been_late_survives_a_move_of_the_opening() {
        Task task = taskIn(IN_PROGRESS);
        task.redate(dates("2021-01-25", "2021-02-05"), MONDAY_AFTER, LIGHTS);
        task.redate(dates("2021-02-01", "2021-02-12"), MONDAY_AFTER, LIGHTS);
        assertThat(task.wasLate(MONDAY_AFTER)).isTrue();
    }
}
