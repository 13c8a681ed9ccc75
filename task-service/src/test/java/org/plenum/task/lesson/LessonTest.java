package org.plenum.task.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.lesson.LessonAction.ASSIGN;
import static org.plenum.task.lesson.LessonAction.CHANGE;
import static org.plenum.task.lesson.LessonAction.CLOSE;
import static org.plenum.task.lesson.LessonAction.DROP;
import static org.plenum.task.lesson.LessonAction.HAND_IN;
import static org.plenum.task.lesson.LessonAction.LINK;
import static org.plenum.task.lesson.LessonAction.RECTIFY;
import static org.plenum.task.lesson.LessonAction.REOPEN;
import static org.plenum.task.lesson.LessonAction.SEND_BACK;
import static org.plenum.task.lesson.LessonAction.UNLINK;
import static org.plenum.task.lesson.LessonState.ADOPTED;
import static org.plenum.task.lesson.LessonState.ASSIGNED;
import static org.plenum.task.lesson.LessonState.AWAITING_CHECK;
import static org.plenum.task.lesson.LessonState.CLOSED;
import static org.plenum.task.lesson.LessonState.DROPPED;
import static org.plenum.task.lesson.LessonState.RECORDED;
import static org.plenum.task.lesson.LessonState.RECTIFYING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

/// A lesson of 7-4 that 组织组 raised, for 会务组 to meet in 7-5 by 20 January 2021.
class LessonTest {

    private static final Instant NOON = Instant.parse("2021-01-04T04:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2021, 1, 4);

    private static final Caller RAISER = new Caller("1", "ma", "马兰", Set.of(Roles.ORGANIZATION), "组织组");
    private static final Caller DOER = new Caller("2", "tian", "田野", Set.of(Roles.COMMITTEE), "会务组");
    private static final Caller OFFICE_LIU = new Caller("3", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller CHAIR = new Caller("4", "sun", "孙岩", Set.of(Roles.CHAIR), null);
    private static final Caller STRANGER = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    private static final TaskFacts OPEN = task("T30", "7-5", TaskState.IN_PROGRESS);
    private static final TaskFacts DONE = task("T29", "7-5", TaskState.CLOSED);

    private static final Life<LessonState, LessonAction> LIFE = Life.of(LessonState.class, LessonAction.class, """
                      RECORDED  ASSIGNED    RECTIFYING      AWAITING_CHECK  CLOSED      ADOPTED     DROPPED
            CHANGE    RECORDED  ASSIGNED    RECTIFYING      -               -           -           -
            ASSIGN    ASSIGNED  ASSIGNED    RECTIFYING      -               -           -           -
            RECTIFY   -         RECTIFYING  RECTIFYING      -               -           -           -
            LINK      -         ASSIGNED    RECTIFYING      -               -           -           -
            UNLINK    -         ASSIGNED    RECTIFYING      -               -           -           -
            HAND_IN   -         -           AWAITING_CHECK  -               -           -           -
            SEND_BACK -         -           -               RECTIFYING      -           -           -
            CLOSE     -         -           -               CLOSED          -           -           -
            DROP      DROPPED   DROPPED     DROPPED         -               -           -           -
            REOPEN    -         -           -               -               RECTIFYING  RECTIFYING  RECTIFYING""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static TaskFacts task(String code, String session, TaskState state) {
        var activity = new Activity(code, "委员报到", new Due.Offset(-1), 1, DayKind.NATURAL, false, null, Progress.NOT_STARTED);
        return new TaskFacts(UUID.randomUUID(), new UUID(7, 5), session, activity, "会务组", "办公室", List.of(), List.of(), state,
                0, state == TaskState.CLOSED ? Light.BLUE : Light.GREEN, LocalDate.of(2021, 1, 31), 0);
    }

    private static LessonFields fields(String target, @Nullable String severity) {
        return new LessonFields("政协第七届委员会第四次全体会议", target, "MEETING_AFFAIRS", severity, "报到排队时间过长", "平均排队四十分钟");
    }

    private static Lesson lesson(LessonKind kind) {
        return Lesson.raised(kind, "7-4", "组织组", fields("7-5", kind == LessonKind.SHORTCOMING ? "SERIOUS" : null), RAISER);
    }

    private static void handle(Lesson lesson, LessonCommand command, TaskFacts... linked) {
        lesson.handle(command, List.of(linked), NOON);
    }

    private static LessonCommand command(LessonAction action, Caller by) {
        return switch (action) {
            case CHANGE -> new LessonCommand.Change(by, fields("7-5", "ORDINARY"));
            case ASSIGN -> new LessonCommand.Assign(by, new Responsibility("会务组", "李振华", List.of("组织组")));
            case RECTIFY -> new LessonCommand.Rectify(by, new Rectification("错时报到", LocalDate.of(2021, 1, 20)));
            case LINK -> new LessonCommand.Link(by, OPEN);
            case UNLINK -> new LessonCommand.Unlink(by, DONE);
            case HAND_IN -> new LessonCommand.HandIn(by, "已演练", List.of("演练记录"));
            case SEND_BACK -> new LessonCommand.SendBack(by, "缺少照片");
            case CLOSE -> new LessonCommand.Close(by);
            case DROP -> new LessonCommand.Drop(by, "与另一条重复");
            case REOPEN -> new LessonCommand.Reopen(by, "报到仍然拥挤");
        };
    }

    /// Linked with [#DONE] as soon as it can be, and handed in, where that is so, by [#DOER].
    private static Lesson lessonIn(LessonState state) {
        Lesson lesson = lesson(state == ADOPTED ? LessonKind.GOOD_PRACTICE : LessonKind.SHORTCOMING);
        if (state == RECORDED) {
            return lesson;
        }
        handle(lesson, command(ASSIGN, OFFICE_LIU));
        handle(lesson, new LessonCommand.Link(DOER, DONE));
        if (state == ASSIGNED) {
            return lesson;
        }
        handle(lesson, command(RECTIFY, DOER), DONE);
        if (state == DROPPED) {
            handle(lesson, command(DROP, CHAIR), DONE);
        }
        if (state == AWAITING_CHECK || state == CLOSED || state == ADOPTED) {
            handle(lesson, command(HAND_IN, DOER), DONE);
        }
        if (state == CLOSED || state == ADOPTED) {
            handle(lesson, command(CLOSE, CHAIR), DONE);
        }
        return lesson;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(LessonState state, LessonAction action) {
        Lesson lesson = lessonIn(state);
        assertThat(lesson.state()).isEqualTo(state);
        LessonState next = LIFE.next(state, action);
        if (next != null) {
            LessonEvent event = lesson.handle(command(action, OFFICE_LIU), List.of(DONE), NOON);
            assertThat(lesson.state()).isEqualTo(next);
            assertThat(event.type()).startsWith("lesson.");
            return;
        }
        assertThatThrownBy(() -> handle(lesson, command(action, OFFICE_LIU), DONE))
                .isInstanceOfSatisfying(LessonRefused.WrongState.class, refused -> Explained
                        .wrongState(LessonProblems.problem(refused), state, state.text(), action, LIFE.allowedIn(state)));
        assertThat(lesson.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(LessonState.class)
    void the_allowed_actions_are_those_that_succeed(LessonState state) {
        assertThat(lessonIn(state).allowedActions(OFFICE_LIU, List.of(DONE))).isEqualTo(LIFE.allowedIn(state));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(LessonState state, LessonAction action) {
        Lesson lesson = lessonIn(state);
        assertThatThrownBy(() -> handle(lesson, command(action, STRANGER), DONE))
                .isInstanceOfSatisfying(LessonRefused.class, refused -> Explained.forOthers(LessonProblems.problem(refused)));
        assertThat(lesson.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(LessonState.class)
    void a_stranger_changes_nothing(LessonState state) {
        assertThat(lessonIn(state).allowedActions(STRANGER, List.of())).isEmpty();
    }

    @Test
    void the_responsible_unit_puts_right_and_the_chair_checks() {
        assertThat(lessonIn(RECTIFYING).allowedActions(DOER, List.of())).containsExactly(RECTIFY, LINK, UNLINK, HAND_IN);
        assertThat(lessonIn(AWAITING_CHECK).allowedActions(CHAIR, List.of())).containsExactly(SEND_BACK, CLOSE);
        assertThat(lessonIn(RECORDED).allowedActions(CHAIR, List.of())).containsExactly(DROP);
    }

    @Test
    void who_raised_it_may_change_it_until_somebody_answers_for_it() {
        assertThat(lessonIn(RECORDED).allowedActions(RAISER, List.of())).containsExactly(CHANGE);
        assertThat(lessonIn(ASSIGNED).allowedActions(RAISER, List.of())).isEmpty();
    }

    @Test
    void it_is_raised_for_ones_own_unit_and_by_the_office_for_any() {
        assertThat(Lesson.raised(LessonKind.SHORTCOMING, "7-4", "组织组", fields("7-5", "SERIOUS"), OFFICE_LIU).raisedBy())
                .isEqualTo("组织组");
        assertThatThrownBy(
                () -> Lesson.raised(LessonKind.SHORTCOMING, "7-4", "组织组", fields("7-5", "SERIOUS"), STRANGER))
                .isInstanceOf(LessonRefused.NotOwnUnit.class);
    }

    @Test
    void a_lesson_is_not_closed_by_the_one_who_handed_it_in() {
        Lesson lesson = lessonIn(RECTIFYING);
        handle(lesson, command(HAND_IN, OFFICE_LIU), DONE);
        assertThatThrownBy(() -> handle(lesson, command(CLOSE, OFFICE_LIU), DONE)).isInstanceOf(LessonRefused.OwnWork.class);
        assertThatThrownBy(() -> handle(lesson, command(SEND_BACK, OFFICE_LIU), DONE))
                .isInstanceOf(LessonRefused.OwnWork.class);
        assertThat(lesson.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void a_lesson_is_not_closed_while_a_linked_task_is_open() {
        Lesson lesson = lessonIn(RECTIFYING);
        handle(lesson, command(LINK, DOER), DONE);
        handle(lesson, command(HAND_IN, DOER), DONE, OPEN);
        assertThat(lesson.allowedActions(CHAIR, List.of(DONE, OPEN))).containsExactly(SEND_BACK);
        assertThatThrownBy(() -> handle(lesson, command(CLOSE, CHAIR), DONE, OPEN))
                .asInstanceOf(type(LessonRefused.TasksOpen.class))
                .satisfies(refused -> assertThat(refused.tasks).containsExactly("T30 委员报到"));
        assertThat(lesson.state()).isEqualTo(AWAITING_CHECK);
    }

    @Test
    void without_a_task_a_shortcoming_needs_evidence() {
        Lesson lesson = lessonIn(RECTIFYING);
        var bare = new LessonCommand.HandIn(DOER, "已改", List.of());
        handle(lesson, bare, DONE);
        handle(lesson, command(SEND_BACK, CHAIR), DONE);
        handle(lesson, command(UNLINK, DOER), DONE);
        assertThatThrownBy(() -> handle(lesson, bare)).isInstanceOf(LessonRefused.NoEvidence.class);
        handle(lesson, command(HAND_IN, DOER));
        handle(lesson, command(CLOSE, CHAIR));
        assertThat(lesson.state()).isEqualTo(CLOSED);
        assertThat(lesson.closedOn()).isEqualTo(DAY);
    }

    @Test
    void a_good_practice_is_adopted_by_tasks_whatever_the_evidence() {
        Lesson lesson = lesson(LessonKind.GOOD_PRACTICE);
        handle(lesson, command(ASSIGN, OFFICE_LIU));
        handle(lesson, command(RECTIFY, DOER));
        assertThatThrownBy(() -> handle(lesson, command(HAND_IN, DOER))).isInstanceOf(LessonRefused.NoTask.class);
        handle(lesson, new LessonCommand.Link(DOER, DONE));
        handle(lesson, command(HAND_IN, DOER), DONE);
        handle(lesson, command(CLOSE, CHAIR), DONE);
        assertThat(lesson.state()).isEqualTo(ADOPTED);
    }

    @Test
    void a_task_is_linked_once_and_only_of_the_target_session() {
        Lesson lesson = lessonIn(ASSIGNED);
        assertThatThrownBy(() -> handle(lesson, new LessonCommand.Link(DOER, DONE), DONE))
                .isInstanceOf(LessonRefused.Linked.class);
        assertThatThrownBy(() -> handle(lesson, new LessonCommand.Link(DOER, task("T30", "7-6", TaskState.CLOSED)), DONE))
                .isInstanceOf(LessonRefused.OtherSession.class);
        assertThatThrownBy(() -> handle(lesson, new LessonCommand.Unlink(DOER, OPEN), DONE))
                .isInstanceOf(LessonRefused.NotLinked.class);
        assertThat(lesson.tasks()).containsExactly(DONE.id());
    }

    @Test
    void a_lesson_has_at_most_fifty_tasks() {
        Lesson lesson = lessonIn(ASSIGNED);
        for (int i = 1; i < Lesson.MOST_TASKS; i++) {
            handle(lesson, new LessonCommand.Link(DOER, task("T" + i, "7-5", TaskState.CLOSED)));
        }
        assertThatThrownBy(() -> handle(lesson, command(LINK, DOER))).isInstanceOf(LessonRefused.TooManyTasks.class);
    }

    @Test
    void what_is_dropped_early_reopens_where_it_was() {
        for (LessonState state : List.of(RECORDED, ASSIGNED, RECTIFYING)) {
            Lesson lesson = lessonIn(state);
            handle(lesson, command(DROP, CHAIR));
            assertThat(lesson.reason()).isEqualTo("与另一条重复");
            handle(lesson, command(REOPEN, CHAIR));
            assertThat(lesson.state()).isEqualTo(state);
        }
    }

    @Test
    void the_session_that_does_better_is_a_later_one() {
        assertThatThrownBy(() -> Lesson.raised(LessonKind.SHORTCOMING, "7-4", "组织组", fields("7-4", "SERIOUS"), RAISER))
                .isInstanceOf(InvalidInput.class);
        assertThat(Lesson.raised(LessonKind.SHORTCOMING, "7-10", "组织组", fields("8-1", "SERIOUS"), RAISER).state())
                .isEqualTo(RECORDED);
    }

    @Test
    void only_a_shortcoming_has_a_severity() {
        assertThatThrownBy(() -> Lesson.raised(LessonKind.SHORTCOMING, "7-4", "组织组", fields("7-5", null), RAISER))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Lesson.raised(LessonKind.GOOD_PRACTICE, "7-4", "组织组", fields("7-5", "SERIOUS"), RAISER))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void it_is_overdue_after_its_own_deadline_until_nothing_is_left_to_do() {
        LocalDate due = LocalDate.of(2021, 1, 20);
        assertThat(lessonIn(RECTIFYING).isOverdue(due)).isFalse();
        assertThat(lessonIn(RECTIFYING).isOverdue(due.plusDays(1))).isTrue();
        assertThat(lessonIn(CLOSED).isOverdue(due.plusDays(1))).isFalse();
        assertThat(lessonIn(ASSIGNED).isOverdue(due.plusDays(1))).isFalse();
    }

    private static Verdict verdict(LessonState state, TaskFacts... tasks) {
        return Verdict.of(lessonIn(state), List.of(tasks), "7-5", DAY);
    }

    @Test
    void the_verdict_says_why_in_one_sentence() {
        assertThat(verdict(RECORDED).reason().zh()).isEqualTo("尚未明确责任单位。");
        assertThat(verdict(ASSIGNED).reason().zh()).isEqualTo("已明确责任，尚未制定整改措施。");
        assertThat(verdict(RECTIFYING).reason().zh()).isEqualTo("整改中，尚无改进任务。");
        assertThat(verdict(RECTIFYING, DONE, OPEN).reason().zh()).isEqualTo("还有 1 项任务未销号。");
        assertThat(verdict(RECTIFYING, DONE).reason().zh()).isEqualTo("任务均已销号，尚未提交验收。");
        assertThat(verdict(AWAITING_CHECK, DONE).reason().zh()).isEqualTo("已提交，待验收。");
        assertThat(verdict(CLOSED, DONE).reason().zh()).isEqualTo("已于 2021-01-04 销号，1 项改进任务全部完成。");
        assertThat(verdict(CLOSED).reason().zh()).isEqualTo("已于 2021-01-04 凭佐证销号。");
        assertThat(verdict(ADOPTED, DONE).reason().en()).isEqualTo("Adopted on 2021-01-04 with all its tasks done: 1.");
        assertThat(verdict(DROPPED).reason().zh()).isEqualTo("已终止：与另一条重复");
    }

    @Test
    void only_what_is_closed_with_all_its_tasks_is_met() {
        assertThat(verdict(CLOSED, DONE).outcome()).isEqualTo(Verdict.Outcome.MET);
        assertThat(verdict(ADOPTED, DONE).outcome()).isEqualTo(Verdict.Outcome.MET);
        assertThat(verdict(CLOSED, DONE, OPEN).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
        assertThat(verdict(DROPPED).outcome()).isEqualTo(Verdict.Outcome.DROPPED);
        assertThat(verdict(AWAITING_CHECK, DONE).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
        assertThat(Verdict.of(lessonIn(CLOSED), List.of(DONE), "7-6", DAY).outcome()).isEqualTo(Verdict.Outcome.NOT_MET);
    }
}
