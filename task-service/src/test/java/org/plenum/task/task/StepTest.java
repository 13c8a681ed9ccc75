package org.plenum.task.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.task.TaskAction.ADD_STEP;
import static org.plenum.task.task.TaskAction.DROP_STEP;
import static org.plenum.task.task.TaskAction.FINISH_STEP;
import static org.plenum.task.task.TaskAction.HAND_IN;
import static org.plenum.task.task.TaskAction.REOPEN_STEP;
import static org.plenum.task.task.TaskState.AWAITING_CHECK;
import static org.plenum.task.task.TaskState.CLOSED;
import static org.plenum.task.task.TaskState.IN_PROGRESS;
import static org.plenum.task.task.TaskState.NOT_STARTED;
import static org.plenum.task.task.TaskState.SUSPENDED;
import static org.plenum.task.task.TaskState.TERMINATED;
import static org.plenum.task.task.TaskTest.CHAIR;
import static org.plenum.task.task.TaskTest.DOER;
import static org.plenum.task.task.TaskTest.FIRST_DAY;
import static org.plenum.task.task.TaskTest.LIGHTS;
import static org.plenum.task.task.TaskTest.OFFICE_LIU;
import static org.plenum.task.task.TaskTest.OF_A_STEP;
import static org.plenum.task.task.TaskTest.STRANGER;
import static org.plenum.task.task.TaskTest.command;
import static org.plenum.task.task.TaskTest.dates;
import static org.plenum.task.task.TaskTest.day;
import static org.plenum.task.task.TaskTest.taskIn;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.light.Light;

/// The steps of the task of [TaskTest], due on Friday 15 January 2021.
class StepTest {

    private static final Life<StepState, TaskAction> LIFE = Life.of(StepState.class, TaskAction.class, OF_A_STEP, """
                        OPEN     DONE  DROPPED
            CHANGE_STEP OPEN     -     -
            FINISH_STEP DONE     -     -
            DROP_STEP   DROPPED  -     -
            REOPEN_STEP -        OPEN  OPEN""");

    /// Every task with a step that there can be: nothing is done before the task is started, nothing left open once it is handed in.
    static Stream<Arguments> pairs() {
        return Arrays.stream(TaskState.values()).flatMap(state -> Arrays.stream(StepState.values())
                .filter(step -> !(state == NOT_STARTED && step == StepState.DONE))
                .filter(step -> !((state == AWAITING_CHECK || state == CLOSED) && step == StepState.OPEN))
                .flatMap(step -> OF_A_STEP.stream().map(action -> Arguments.of(state, step, action))));
    }

    private static void act(Task task, TaskAction action, Caller by) {
        task.handle(command(action, by, task), FIRST_DAY, LIGHTS);
    }

    private static Task divided(TaskState state, StepState step) {
        Task task = taskIn(state == NOT_STARTED ? NOT_STARTED : IN_PROGRESS);
        act(task, ADD_STEP, DOER);
        switch (step) {
            case OPEN -> assertThat(task.step(1).state()).isEqualTo(StepState.OPEN);
            case DONE -> act(task, FINISH_STEP, DOER);
            case DROPPED -> act(task, DROP_STEP, DOER);
        }
        if (state == SUSPENDED) {
            act(task, TaskAction.SUSPEND, OFFICE_LIU);
        }
        if (state == TERMINATED) {
            act(task, TaskAction.TERMINATE, OFFICE_LIU);
        }
        if (state == AWAITING_CHECK || state == CLOSED) {
            act(task, HAND_IN, DOER);
        }
        if (state == CLOSED) {
            act(task, TaskAction.CLOSE, OFFICE_LIU);
        }
        return task;
    }

    private static Task divided(int... weights) {
        Task task = taskIn(IN_PROGRESS);
        for (int weight : weights) {
            task.handle(new TaskCommand.AddStep(DOER, new StepFields("步骤", null, weight, day("2021-01-15"))), FIRST_DAY,
                    LIGHTS);
        }
        return task;
    }

    private static void finish(Task task, int number) {
        task.handle(new TaskCommand.FinishStep(DOER, number), FIRST_DAY, LIGHTS);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_on_every_step_in_every_task_succeeds_or_explains_itself(TaskState state, StepState step,
            TaskAction action) {
        Task task = divided(state, step);
        int progress = task.progress();
        StepState next = LIFE.next(step, action);
        boolean possible = action.isPossibleIn(state) && next != null;
        var allowed = task.step(1).among(task.allowedActions(DOER, day("2021-01-04")));
        assertThat(allowed.contains(action)).isEqualTo(possible);
        if (next != null && possible) {
            act(task, action, DOER);
            assertThat(task.step(1).state()).isEqualTo(next);
            assertThat(task.tally()).isEqualTo(StepTally.of(task.steps()));
            return;
        }
        assertThatThrownBy(() -> act(task, action, DOER)).isInstanceOfSatisfying(TaskRefused.class, refused -> {
            var problem = TaskProblems.problem(refused);
            if (action.isPossibleIn(state)) {
                Explained.wrongState(problem, step, step.text(), action, allowed);
            } else {
                Explained.wrongState(problem, state, state.text(), action, task.allowedActions(DOER, day("2021-01-04")));
            }
        });
        assertThat(task.step(1).state()).isEqualTo(step);
        assertThat(task.progress()).isEqualTo(progress);
    }

    @ParameterizedTest
    @EnumSource(StepState.class)
    void what_is_not_done_with_a_step_is_possible_with_none(StepState state) {
        var others = EnumSet.complementOf(EnumSet.copyOf(OF_A_STEP));
        assertThat(divided(IN_PROGRESS, state).step(1).among(List.copyOf(others))).isEmpty();
    }

    @Test
    void only_the_lead_unit_or_the_office_divides_a_task_and_finishes_its_steps() {
        for (Caller other : List.of(STRANGER, CHAIR)) {
            assertThatThrownBy(() -> act(taskIn(IN_PROGRESS), ADD_STEP, other)).isInstanceOf(TaskRefused.NotLeadUnit.class);
            for (TaskAction action : OF_A_STEP) {
                assertThatThrownBy(() -> act(divided(IN_PROGRESS, StepState.OPEN), action, other))
                        .isInstanceOf(TaskRefused.NotLeadUnit.class);
            }
        }
        Task task = taskIn(IN_PROGRESS);
        act(task, ADD_STEP, OFFICE_LIU);
        act(task, FINISH_STEP, DOER);
        assertThat(task.progress()).isEqualTo(100);
    }

    @Test
    void the_progress_is_the_weighted_share_of_what_is_done() {
        Task task = divided(1, 2, 3);
        assertThat(task.progress()).isZero();
        finish(task, 2);
        assertThat(task.progress()).isEqualTo(33);
        finish(task, 1);
        assertThat(task.progress()).isEqualTo(50);
        task.handle(new TaskCommand.DropStep(DOER, 3, "不再需要"), FIRST_DAY, LIGHTS);
        assertThat(task.progress()).isEqualTo(100);
        task.handle(new TaskCommand.ReopenStep(DOER, 2, "还缺两个党派"), FIRST_DAY, LIGHTS);
        assertThat(task.progress()).isEqualTo(33);
    }

    @Test
    void nearly_done_is_not_done() {
        Task task = divided(100, 100, 1);
        finish(task, 1);
        finish(task, 2);
        assertThat(task.progress()).isEqualTo(99);
    }

    @Test
    void a_new_weight_changes_the_progress() {
        Task task = divided(1, 1);
        finish(task, 1);
        task.handle(new TaskCommand.ChangeStep(DOER, 2, new StepFields("步骤", null, 3, day("2021-01-15"))), FIRST_DAY, LIGHTS);
        assertThat(task.progress()).isEqualTo(25);
    }

    @Test
    void a_step_says_how_far_the_task_has_come_and_the_event_tells_it() {
        Task task = divided(3, 1);
        assertThat(task.handle(new TaskCommand.FinishStep(DOER, 1), FIRST_DAY, LIGHTS))
                .isEqualTo(new TaskEvent.StepFinished("何静", 1, "步骤", 75));
        assertThat(task.step(1).doneOn()).isEqualTo("2021-01-04");
    }

    @Test
    void the_progress_of_a_divided_task_is_not_reported_by_hand_but_words_are_welcome() {
        Task task = divided(1, 1);
        finish(task, 1);
        assertThatThrownBy(() -> act(task, TaskAction.REPORT, DOER)).asInstanceOf(type(TaskRefused.ProgressBySteps.class))
                .satisfies(refused -> assertThat(refused.progress).isEqualTo(50));
        assertThat(task.handle(new TaskCommand.Report(DOER, null, "党派意见收齐"), FIRST_DAY, LIGHTS))
                .isEqualTo(new TaskEvent.Reported("何静", 50, "党派意见收齐"));
        assertThat(task.progress()).isEqualTo(50);
    }

    @Test
    void the_progress_of_an_undivided_task_is_reported() {
        Task task = taskIn(IN_PROGRESS);
        assertThatThrownBy(() -> task.handle(new TaskCommand.Report(DOER, null, "收齐"), FIRST_DAY, LIGHTS))
                .asInstanceOf(type(InvalidInput.class))
                .satisfies(wrong -> assertThat(wrong.violations().getFirst().field()).isEqualTo("percent"));
    }

    @Test
    void a_task_whose_steps_were_all_dropped_is_divided_no_more() {
        Task task = divided(IN_PROGRESS, StepState.DROPPED);
        act(task, TaskAction.REPORT, DOER);
        assertThat(task.progress()).isEqualTo(40);
        act(task, HAND_IN, DOER);
        assertThat(task.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void a_task_is_not_handed_in_while_steps_are_open_and_they_are_named() {
        Task task = divided(IN_PROGRESS, StepState.OPEN);
        assertThat(task.allowedActions(DOER, day("2021-01-04"))).doesNotContain(HAND_IN);
        assertThatThrownBy(() -> act(task, HAND_IN, DOER)).asInstanceOf(type(TaskRefused.StepsOpen.class))
                .satisfies(refused -> assertThat(refused.steps).containsExactly("走访八个民主党派"));
        assertThat(task.state()).isEqualTo(IN_PROGRESS);
        act(task, FINISH_STEP, DOER);
        act(task, HAND_IN, DOER);
        assertThat(task.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void the_light_follows_the_steps() {
        Task task = divided(2, 3);
        assertThat(task.light(day("2021-01-07"))).isEqualTo(Light.YELLOW);
        finish(task, 1);
        assertThat(task.light(day("2021-01-07"))).isEqualTo(Light.GREEN);
        task.handle(new TaskCommand.ReopenStep(DOER, 1, "还缺两个党派"), FIRST_DAY, LIGHTS);
        assertThat(task.light(day("2021-01-07"))).isEqualTo(Light.YELLOW);
    }

    @Test
    void a_step_is_not_due_after_its_task() {
        Task task = taskIn(IN_PROGRESS);
        var late = new StepFields("步骤", null, 1, day("2021-01-16"));
        assertThatThrownBy(() -> task.handle(new TaskCommand.AddStep(DOER, late), FIRST_DAY, LIGHTS))
                .asInstanceOf(type(TaskRefused.StepAfterTask.class))
                .satisfies(refused -> assertThat(refused.taskDue).isEqualTo("2021-01-15"));
        assertThat(task.steps()).isEmpty();
        Task other = divided(1);
        assertThatThrownBy(() -> other.handle(new TaskCommand.ChangeStep(DOER, 1, late), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.StepAfterTask.class);
        assertThat(other.step(1).fields().dueDay()).isEqualTo("2021-01-15");
    }

    @Test
    void a_step_stays_where_it_is_when_its_task_is_dated_anew() {
        Task task = divided(1);
        task.redate(dates("2020-12-28", "2021-01-08"), day("2021-01-04"), LIGHTS);
        assertThat(task.step(1).fields().dueDay()).isEqualTo("2021-01-15");
        // everything but its day may still be changed
        task.handle(new TaskCommand.ChangeStep(DOER, 1, new StepFields("新名", null, 1, day("2021-01-15"))), FIRST_DAY, LIGHTS);
        assertThatThrownBy(() -> task.handle(
                new TaskCommand.ChangeStep(DOER, 1, new StepFields("新名", null, 1, day("2021-01-14"))), FIRST_DAY, LIGHTS))
                .isInstanceOf(TaskRefused.StepAfterTask.class);
    }

    @Test
    void a_step_is_overdue_only_while_it_is_open() {
        Task task = divided(1);
        assertThat(task.step(1).isOverdue(day("2021-01-15"))).isFalse();
        assertThat(task.step(1).isOverdue(day("2021-01-16"))).isTrue();
        finish(task, 1);
        assertThat(task.step(1).isOverdue(day("2021-01-16"))).isFalse();
    }

    @Test
    void a_task_has_at_most_fifty_steps() {
        int[] weights = new int[50];
        Arrays.fill(weights, 1);
        Task task = divided(weights);
        assertThat(task.allowedActions(DOER, day("2021-01-04"))).doesNotContain(ADD_STEP);
        assertThatThrownBy(() -> act(task, ADD_STEP, DOER)).isInstanceOf(TaskRefused.TooManySteps.class);
        assertThat(task.tally()).isEqualTo(new StepTally(50, 0, 0));
    }

    @Test
    void an_unknown_step_is_not_found() {
        assertThatThrownBy(() -> finish(divided(1), 2)).isInstanceOf(TaskRefused.UnknownStep.class);
        assertThatThrownBy(() -> finish(taskIn(IN_PROGRESS), 1)).isInstanceOf(TaskRefused.UnknownStep.class);
    }

    @Test
    void a_refusal_says_what_is_needed_in_both_languages() {
        assertThat(FINISH_STEP.reason(StepState.DROPPED).zh()).isEqualTo("「完成步骤」须在步骤「未完成」时进行，步骤现为「已取消」。");
        assertThat(REOPEN_STEP.reason(StepState.OPEN).en())
                .isEqualTo("To reopen a step of a task, the step must be done or dropped; it is open.");
    }
}
