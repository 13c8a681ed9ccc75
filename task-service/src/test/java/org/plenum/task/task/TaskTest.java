package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.task.TaskAction.ADD_STEP;
import static org.plenum.task.task.TaskAction.CHANGE;
import static org.plenum.task.task.TaskAction.CHANGE_STEP;
import static org.plenum.task.task.TaskAction.CLOSE;
import static org.plenum.task.task.TaskAction.DECIDE_EXTENSION;
import static org.plenum.task.task.TaskAction.DROP_STEP;
import static org.plenum.task.task.TaskAction.FINISH_STEP;
import static org.plenum.task.task.TaskAction.HAND_IN;
import static org.plenum.task.task.TaskAction.REOPEN;
import static org.plenum.task.task.TaskAction.REOPEN_STEP;
import static org.plenum.task.task.TaskAction.REPORT;
import static org.plenum.task.task.TaskAction.REQUEST_EXTENSION;
import static org.plenum.task.task.TaskAction.RESUME;
import static org.plenum.task.task.TaskAction.SEND_BACK;
import static org.plenum.task.task.TaskAction.START;
import static org.plenum.task.task.TaskAction.SUSPEND;
import static org.plenum.task.task.TaskAction.TERMINATE;
import static org.plenum.task.task.TaskState.AWAITING_CHECK;
import static org.plenum.task.task.TaskState.CLOSED;
import static org.plenum.task.task.TaskState.IN_PROGRESS;
import static org.plenum.task.task.TaskState.NOT_STARTED;
import static org.plenum.task.task.TaskState.SUSPENDED;
import static org.plenum.task.task.TaskState.TERMINATED;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.light.Light;
import org.plenum.task.light.LightRules;
import org.plenum.task.light.SampleRules;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;

/// A task of 研究室, ten working days from Monday 4 to Friday 15 January 2021.
class TaskTest {

    static final Instant FIRST_DAY = Instant.parse("2021-01-04T01:00:00Z");
    static final Instant LATE = Instant.parse("2021-01-18T01:00:00Z");
    static final LightRules LIGHTS = SampleRules.threeDaysAndTwentyPoints();

    static final Caller DOER = new Caller("1", "he", "何静", Set.of(Roles.RESEARCH), "研究室");
    static final Caller OFFICE_LIU = new Caller("2", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    static final Caller CHAIR = new Caller("3", "sun", "孙岩", Set.of(Roles.CHAIR), null);
    static final Caller STRANGER = new Caller("4", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    /// What is done with a step that there is: see StepTest.
    static final Set<TaskAction> OF_A_STEP = Set.of(CHANGE_STEP, FINISH_STEP, DROP_STEP, REOPEN_STEP);

    /// An extension is decided on if one was asked for, and with a step is done what can be done with it: see StepTest.
    private static final Life<TaskState, TaskAction> LIFE = Life.of(TaskState.class, TaskAction.class, """
                              NOT_STARTED  IN_PROGRESS     AWAITING_CHECK  CLOSED       SUSPENDED    TERMINATED
            START             IN_PROGRESS  -               -               -            -            -
            REPORT            -            IN_PROGRESS     -               -            -            -
            HAND_IN           -            AWAITING_CHECK  -               -            -            -
            SEND_BACK         -            -               IN_PROGRESS     -            -            -
            CLOSE             -            -               CLOSED          -            -            -
            CHANGE            NOT_STARTED  IN_PROGRESS     AWAITING_CHECK  -            SUSPENDED    -
            REQUEST_EXTENSION NOT_STARTED  IN_PROGRESS     -               -            -            -
            DECIDE_EXTENSION  NOT_STARTED  IN_PROGRESS     AWAITING_CHECK  -            SUSPENDED    -
            SUSPEND           SUSPENDED    SUSPENDED       -               -            -            -
            RESUME            -            -               -               -            IN_PROGRESS  -
            TERMINATE         TERMINATED   TERMINATED      TERMINATED      -            TERMINATED   -
            REOPEN            -            -               -               IN_PROGRESS  -            -
            ADD_STEP          NOT_STARTED  IN_PROGRESS     -               -            -            -
            CHANGE_STEP       NOT_STARTED  IN_PROGRESS     -               -            -            -
            FINISH_STEP       -            IN_PROGRESS     -               -            -            -
            DROP_STEP         NOT_STARTED  IN_PROGRESS     -               -            -            -
            REOPEN_STEP       NOT_STARTED  IN_PROGRESS     -               -            -            -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    static Task task(boolean fixed) {
        var activity = new Activity("T12", "工作报告初稿征求意见", new Due.Offset(-35), 10, DayKind.WORKDAY, fixed, null,
                Progress.NOT_STARTED);
        return new Task(UUID.randomUUID(), "7-5", new NewTask(activity, "材料组", "研究室", List.of("各专委会"), List.of("意见汇总表")),
                dates("2021-01-04", "2021-01-15"), LIGHTS);
    }

    static TaskDates dates(String start, String due) {
        LocalDate day = LocalDate.parse(due);
        return new TaskDates(LocalDate.parse(start), day, Certainty.OFFICIAL, ReasonKind.OWN_DEADLINE, day, day, -35, null,
                null, null, null, null);
    }

    /// Handed in, where that is so, by [DOER].
    static Task taskIn(TaskState state) {
        return taskIn(state, false);
    }

    /// What can be asked of it beside deciding on an extension, which needs a request, and what is done with a step, which needs one.
    private static Set<TaskAction> allowedIn(TaskState state) {
        return LIFE.allowedIn(state).stream().filter(action -> action != DECIDE_EXTENSION && !OF_A_STEP.contains(action))
                .collect(Collectors.toSet());
    }

    /// With the request, or the step, that the action is about.
    private static Task taskFor(TaskAction action, TaskState state) {
        Task task = taskIn(state, action == DECIDE_EXTENSION);
        if (OF_A_STEP.contains(action) && LIFE.allows(state, action)) {
            task.handle(command(ADD_STEP, DOER, task), FIRST_DAY, LIGHTS);
            if (action == REOPEN_STEP) {
                task.handle(command(DROP_STEP, DOER, task), FIRST_DAY, LIGHTS);
            }
        }
        return task;
    }

    /// @param asked whether [DOER] asked for an extension before
    static Task taskIn(TaskState state, boolean asked) {
        Task task = task(false);
        if (asked) {
            task.handle(command(REQUEST_EXTENSION, DOER, task), FIRST_DAY, LIGHTS);
        }
        if (state != NOT_STARTED) {
            task.handle(new TaskCommand.Start(DOER), FIRST_DAY, LIGHTS);
        }
        if (state == SUSPENDED) {
            task.handle(command(SUSPEND, OFFICE_LIU, task), FIRST_DAY, LIGHTS);
        }
        if (state == TERMINATED) {
            task.handle(command(TERMINATE, OFFICE_LIU, task), FIRST_DAY, LIGHTS);
        }
        if (state == AWAITING_CHECK || state == CLOSED) {
            task.handle(command(HAND_IN, DOER, task), FIRST_DAY, LIGHTS);
        }
        if (state == CLOSED) {
            task.handle(new TaskCommand.Close(OFFICE_LIU), FIRST_DAY, LIGHTS);
        }
        return task;
    }

    static TaskCommand command(TaskAction action, Caller by, Task task) {
        return switch (action) {
            case START -> new TaskCommand.Start(by);
            case REPORT -> new TaskCommand.Report(by, 40, "已收回意见 12 份");
            case HAND_IN -> new TaskCommand.HandIn(by, "意见已汇总", List.of("意见汇总表"));
            case SEND_BACK -> new TaskCommand.SendBack(by, "缺少两个党派的意见");
            case CLOSE -> new TaskCommand.Close(by);
            case CHANGE -> new TaskCommand.Change(by, task.fields());
            case REQUEST_EXTENSION -> new TaskCommand.RequestExtension(by, day("2021-01-20"), true, "两个党派月底才能反馈");
            case DECIDE_EXTENSION -> new TaskCommand.DecideExtension(by, 1, day("2021-02-01"), true, null);
            case SUSPEND -> new TaskCommand.Suspend(by, "待省里通知明确");
            case RESUME -> new TaskCommand.Resume(by);
            case TERMINATE -> new TaskCommand.Terminate(by, "已并入另一项任务");
            case REOPEN -> new TaskCommand.Reopen(by, "汇总表与原件不符");
            case ADD_STEP -> new TaskCommand.AddStep(by, new StepFields("走访八个民主党派", "王丽", 2, day("2021-01-08")));
            case CHANGE_STEP -> new TaskCommand.ChangeStep(by, 1, new StepFields("走访八个民主党派", "赵宁", 2, day("2021-01-11")));
            case FINISH_STEP -> new TaskCommand.FinishStep(by, 1);
            case DROP_STEP -> new TaskCommand.DropStep(by, 1, "改由统战部统一收集");
            case REOPEN_STEP -> new TaskCommand.ReopenStep(by, 1, "还缺两个党派");
        };
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(TaskState state, TaskAction action) {
        Task task = taskFor(action, state);
        assertThat(task.state()).isEqualTo(state);
        TaskState next = LIFE.next(state, action);
        if (next != null) {
            task.handle(command(action, OFFICE_LIU, task), FIRST_DAY, LIGHTS);
            assertThat(task.state()).isEqualTo(next);
            return;
        }
        int progress = task.progress();
        assertThatThrownBy(() -> task.handle(command(action, OFFICE_LIU, task), FIRST_DAY, LIGHTS))
                .isInstanceOfSatisfying(TaskRefused.WrongState.class, refused -> Explained
                        .wrongState(TaskProblems.problem(refused), state, state.text(), action, allowedIn(state)));
        assertThat(task.state()).isEqualTo(state);
        assertThat(task.progress()).isEqualTo(progress);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_another_unit_every_action_in_every_state_is_refused_and_says_whose_it_is(TaskState state, TaskAction action) {
        Task task = taskFor(action, state);
        assertThatThrownBy(() -> task.handle(command(action, STRANGER, task), FIRST_DAY, LIGHTS))
                .isInstanceOfSatisfying(TaskRefused.class, refused -> Explained.forOthers(TaskProblems.problem(refused)));
        assertThat(task.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void the_allowed_actions_are_those_that_succeed(TaskState state) {
        Task task = taskIn(state);
        assertThat(task.allowedActions(OFFICE_LIU, day("2021-01-04"))).containsExactlyInAnyOrderElementsOf(allowedIn(state));
    }

    @Test
    void a_refusal_says_what_is_needed_in_both_languages() {
        assertThat(CLOSE.reason(IN_PROGRESS).zh()).isEqualTo("「销号」须在任务「待验收」时进行，任务现为「进行中」。");
        assertThat(CLOSE.reason(IN_PROGRESS).en())
                .isEqualTo("To close a task, it must be awaiting its check; it is in progress.");
    }

    @Test
    void the_lead_unit_does_the_work() {
        Task task = task(false);
        task.handle(new TaskCommand.Start(DOER), FIRST_DAY, LIGHTS);
        assertThat(task.state()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void another_unit_does_not() {
        Task task = task(false);
        assertThatThrownBy(() -> task.handle(new TaskCommand.Start(STRANGER), FIRST_DAY, LIGHTS))
                .asInstanceOf(type(TaskRefused.NotLeadUnit.class))
                .satisfies(refused -> assertThat(refused.leadUnit).isEqualTo("研究室"));
        assertThat(task.allowedActions(STRANGER, day("2021-01-04"))).isEmpty();
    }

    @Test
    void the_lead_unit_does_not_check_nor_divide_the_labour() {
        Task task = taskIn(AWAITING_CHECK);
        assertThatThrownBy(() -> task.handle(new TaskCommand.Close(DOER), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.NotChecker.class);
        assertThatThrownBy(() -> task.handle(command(CHANGE, DOER, task), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.NotPlanLead.class);
        assertThat(task.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void a_chairperson_checks() {
        Task task = taskIn(AWAITING_CHECK);
        task.handle(new TaskCommand.Close(CHAIR), FIRST_DAY, LIGHTS);
        assertThat(task.state()).isEqualTo(CLOSED);
        assertThat(task.progress()).isEqualTo(100);
    }

    @Test
    void a_task_is_not_checked_by_the_one_who_did_it() {
        Task task = taskIn(IN_PROGRESS);
        task.handle(command(HAND_IN, OFFICE_LIU, task), FIRST_DAY, LIGHTS);
        assertThatThrownBy(() -> task.handle(new TaskCommand.Close(OFFICE_LIU), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.OwnWork.class);
        assertThatThrownBy(() -> task.handle(command(SEND_BACK, OFFICE_LIU, task), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.OwnWork.class);
        assertThat(task.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void a_task_is_not_handed_in_without_evidence() {
        Task task = taskIn(IN_PROGRESS);
        assertThatThrownBy(() -> task.handle(new TaskCommand.HandIn(DOER, "完成", List.of()), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.NoEvidence.class);
        assertThat(task.state()).isEqualTo(IN_PROGRESS);
    }

    @Test
    void a_task_that_was_sent_back_keeps_the_reason_until_it_is_handed_in_again() {
        Task task = taskIn(AWAITING_CHECK);
        task.handle(command(SEND_BACK, OFFICE_LIU, task), FIRST_DAY, LIGHTS);
        assertThat(task.sentBackReason()).isEqualTo("缺少两个党派的意见");
        task.handle(command(HAND_IN, DOER, task), FIRST_DAY, LIGHTS);
        assertThat(task.sentBackReason()).isNull();
    }

    @Test
    void the_day_of_a_fixed_task_is_not_changed() {
        Task task = task(true);
        TaskFields was = task.fields();
        var later = new TaskFields(was.title(), was.group(), "办公室", was.cooperatingUnits(), null, null, was.deliverables(),
                was.priority(), was.tags(), -30, was.deadlineKind(),
                was.durationDays(), was.dayKind(), null);
        assertThatThrownBy(() -> task.handle(new TaskCommand.Change(OFFICE_LIU, later), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.FixedDay.class);
        assertThat(task.fields()).isEqualTo(was);
    }

    @Test
    void a_task_that_is_not_started_is_grey() {
        assertThat(task(false).light(day("2021-01-04"))).isEqualTo(Light.GREY);
    }

    @Test
    void a_task_on_course_is_green() {
        assertThat(taskIn(IN_PROGRESS).light(day("2021-01-04"))).isEqualTo(Light.GREEN);
    }

    @Test
    void a_task_turns_yellow_when_it_falls_behind_and_green_again_when_it_catches_up() {
        Task task = taskIn(IN_PROGRESS);
        assertThat(task.light(day("2021-01-07"))).isEqualTo(Light.YELLOW);
        task.handle(command(REPORT, DOER, task), FIRST_DAY, LIGHTS);
        assertThat(task.light(day("2021-01-07"))).isEqualTo(Light.GREEN);
    }

    @Test
    void a_task_that_should_have_been_started_is_yellow_too() {
        assertThat(task(false).light(day("2021-01-07"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void a_task_that_was_handed_in_is_yellow_only_near_its_deadline() {
        assertThat(taskIn(AWAITING_CHECK).light(day("2021-01-11"))).isEqualTo(Light.GREEN);
        assertThat(taskIn(AWAITING_CHECK).light(day("2021-01-12"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void a_task_is_yellow_on_its_last_day_and_red_on_the_day_after() {
        assertThat(taskIn(IN_PROGRESS).light(day("2021-01-15"))).isEqualTo(Light.YELLOW);
        assertThat(taskIn(IN_PROGRESS).light(day("2021-01-16"))).isEqualTo(Light.RED);
        assertThat(taskIn(AWAITING_CHECK).light(day("2021-01-16"))).isEqualTo(Light.RED);
    }

    @Test
    void a_closed_task_is_blue_for_ever() {
        assertThat(taskIn(CLOSED).light(day("2031-01-16"))).isEqualTo(Light.BLUE);
        assertThat(taskIn(CLOSED).wasLate(day("2031-01-16"))).isFalse();
    }

    @Test
    void a_task_closed_after_its_deadline_stays_marked_as_once_late() {
        Task task = taskIn(AWAITING_CHECK);
        task.handle(new TaskCommand.Close(OFFICE_LIU), LATE, LIGHTS);
        assertThat(task.light(day("2021-01-18"))).isEqualTo(Light.BLUE);
        assertThat(task.wasLate(day("2021-01-18"))).isTrue();
    }

    @Test
    void a_later_deadline_does_not_unmake_that_an_earlier_one_was_missed() {
        Task task = taskIn(IN_PROGRESS);
        assertThat(task.redate(dates("2021-01-18", "2021-01-29"), day("2021-01-18"), LIGHTS)).isTrue();
        assertThat(task.light(day("2021-01-18"))).isEqualTo(Light.GREEN);
        assertThat(task.wasLate(day("2021-01-18"))).isTrue();
    }

    @Test
    void the_same_dates_change_nothing() {
        Task task = taskIn(IN_PROGRESS);
        assertThat(task.redate(dates("2021-01-04", "2021-01-15"), day("2021-01-18"), LIGHTS)).isFalse();
    }
}
