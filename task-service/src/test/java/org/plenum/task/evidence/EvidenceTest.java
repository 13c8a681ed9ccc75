package org.plenum.task.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;

class EvidenceTest {

    private static final Instant NOON = Instant.parse("2020-12-21T04:00:00Z");
    private static final Caller LEAD = new Caller("1", "he", "何平", Set.of(Roles.RESEARCH), "研究室");
    private static final Caller HELPER = new Caller("2", "tan", "谭青", Set.of(Roles.COMMITTEE), "经科委");
    private static final Caller OFFICE = new Caller("3", "liu", "刘敏", Set.of(Roles.OFFICE), null);
    private static final Caller STRANGER = new Caller("4", "wu", "吴越", Set.of(Roles.COMMITTEE, Roles.ADMIN), "文史委");

    private static TaskFacts task(TaskState state) {
        var activity = new Activity("T12", "工作报告初稿征求意见", new Due.Offset(-35), 10, DayKind.WORKDAY, false, null,
                Progress.NOT_STARTED);
        return new TaskFacts(UUID.randomUUID(), UUID.randomUUID(), "7-5", activity, "材料组", "研究室", List.of("经科委"),
                List.of("意见汇总表"), state, 0, Light.GREEN, LocalDate.of(2020, 12, 28), 1);
    }

    private static Evidence link(TaskFacts task, Caller by) {
        return Evidence.link(task, "网站", "https://www.example.gov.cn", by, NOON);
    }

    private static boolean isOver(TaskState state) {
        return state == TaskState.CLOSED || state == TaskState.TERMINATED;
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void evidence_is_added_until_the_task_is_over(TaskState state) {
        if (isOver(state)) {
            assertThatThrownBy(() -> Evidence.requireAddable(task(state), OFFICE)).isInstanceOf(EvidenceRefused.TaskOver.class);
        } else {
            assertThatCode(() -> Evidence.requireAddable(task(state), OFFICE)).doesNotThrowAnyException();
        }
    }

    private static final Life<TaskState, EvidenceAction> LIFE = Life.of(TaskState.class, EvidenceAction.class, """
                   NOT_STARTED  IN_PROGRESS  AWAITING_CHECK  CLOSED  SUSPENDED  TERMINATED
            REMOVE NOT_STARTED  IN_PROGRESS  AWAITING_CHECK  -       SUSPENDED  -""");

    /// Of what the newest handing in names.
    private static final Life<TaskState, EvidenceAction> HANDED_IN = Life.of(TaskState.class, EvidenceAction.class, """
                   NOT_STARTED  IN_PROGRESS  AWAITING_CHECK  CLOSED  SUSPENDED  TERMINATED
            REMOVE NOT_STARTED  IN_PROGRESS  -               -       SUSPENDED  -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs().flatMap(pair -> Stream.of(false, true)
                .map(handedIn -> Arguments.of(pair.get()[0], pair.get()[1], handedIn)));
    }

    private static void act(Evidence evidence, EvidenceAction action, TaskFacts task, Caller by) {
        switch (action) {
            case REMOVE -> evidence.remove(task, by, NOON);
        }
    }

    @ParameterizedTest(name = "{1} of a task {0}, handed in: {2}")
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(TaskState state, EvidenceAction action, boolean handedIn) {
        var evidence = link(task(TaskState.IN_PROGRESS), LEAD);
        evidence.handedIn(handedIn);
        boolean allowed = (handedIn ? HANDED_IN : LIFE).allows(state, action);
        assertThat(evidence.allowedActions(task(state), LEAD)).isEqualTo(allowed ? List.of(action) : List.of());
        if (allowed) {
            act(evidence, action, task(state), LEAD);
            assertThat(evidence.removedAt()).isEqualTo(NOON);
            assertThat(evidence.removedByName()).isEqualTo("何平");
            return;
        }
        assertThatThrownBy(() -> act(evidence, action, task(state), LEAD)).isInstanceOfSatisfying(EvidenceRefused.class,
                refused -> {
                    var problem = EvidenceProblems.problem(refused);
                    Explained.explained(problem);
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.members()).containsEntry("state", state);
                });
        assertThat(evidence.removedAt()).isNull();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(TaskState state, EvidenceAction action,
            boolean handedIn) {
        var evidence = link(task(TaskState.IN_PROGRESS), LEAD);
        evidence.handedIn(handedIn);
        assertThatThrownBy(() -> act(evidence, action, task(state), STRANGER)).isInstanceOfSatisfying(EvidenceRefused.class,
                refused -> Explained.forOthers(EvidenceProblems.problem(refused)));
        assertThatThrownBy(() -> Evidence.requireAddable(task(state), STRANGER)).isInstanceOfSatisfying(EvidenceRefused.class,
                refused -> Explained.forOthers(EvidenceProblems.problem(refused)));
        assertThat(evidence.removedAt()).isNull();
    }

    @ParameterizedTest
    @EnumSource(value = TaskState.class, names = { "CLOSED", "TERMINATED" })
    void who_is_refused_because_the_task_is_over_is_told_so_in_words(TaskState over) {
        assertThatThrownBy(() -> Evidence.requireAddable(task(over), OFFICE)).isInstanceOfSatisfying(EvidenceRefused.class,
                refused -> {
                    var problem = EvidenceProblems.problem(refused);
                    Explained.explained(problem);
                    assertThat((String) problem.render(Locale.SIMPLIFIED_CHINESE, null).get("detail"))
                            .contains(over.text().zh());
                    assertThat((String) problem.render(Locale.ENGLISH, null).get("detail")).contains(over.text().en());
                });
    }

    @Test
    void only_units_of_the_task_and_the_office_add() {
        for (Caller one : List.of(LEAD, HELPER, OFFICE)) {
            assertThatCode(() -> Evidence.requireAddable(task(TaskState.IN_PROGRESS), one)).doesNotThrowAnyException();
        }
        assertThatThrownBy(() -> Evidence.requireAddable(task(TaskState.IN_PROGRESS), STRANGER))
                .isInstanceOf(EvidenceRefused.NotContributor.class);
    }

    @Test
    void who_added_it_the_lead_unit_and_the_office_remove_it() {
        var task = task(TaskState.IN_PROGRESS);
        for (Caller one : List.of(HELPER, LEAD, OFFICE)) {
            assertThat(link(task, HELPER).allowedActions(task, one)).hasSize(1);
        }
        var ofLead = link(task, LEAD);
        assertThatThrownBy(() -> ofLead.remove(task, HELPER, NOON)).isInstanceOf(EvidenceRefused.NotRemover.class);
    }

    @Test
    void what_is_removed_is_removed_once() {
        var task = task(TaskState.IN_PROGRESS);
        var evidence = link(task, LEAD);
        evidence.remove(task, LEAD, NOON);
        assertThatThrownBy(() -> evidence.remove(task, OFFICE, NOON)).isInstanceOf(EvidenceRefused.Removed.class);
        assertThatThrownBy(evidence::file).isInstanceOf(EvidenceRefused.Removed.class);
    }

    @Test
    void only_a_file_can_be_downloaded() {
        assertThatThrownBy(link(task(TaskState.IN_PROGRESS), LEAD)::file).isInstanceOf(EvidenceRefused.NoFile.class);
    }
}
