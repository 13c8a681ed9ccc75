package org.plenum.task.programme.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.programme.activity.ActivityAction.CANCEL;
import static org.plenum.task.programme.activity.ActivityAction.CHANGE;
import static org.plenum.task.programme.activity.ActivityAction.CORRECT;
import static org.plenum.task.programme.activity.ActivityAction.HOLD;
import static org.plenum.task.programme.activity.ActivityAction.INVITE;
import static org.plenum.task.programme.activity.ActivityAction.LINK;
import static org.plenum.task.programme.activity.ActivityAction.UNLINK;
import static org.plenum.task.programme.activity.ActivityState.CANCELLED;
import static org.plenum.task.programme.activity.ActivityState.HELD;
import static org.plenum.task.programme.activity.ActivityState.PLANNED;

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
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeProblems;
import org.plenum.task.programme.ProgrammeRefused;

/// A consultation on 18 December 2020.
class ProgrammeActivityTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 18);
    private static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "社法委");
    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");
    private static final ProgrammeFacts PROGRAMME = programme(null, null);
    private static final UUID TASK = new UUID(9, 9);
    private static final ActivityOutcome OUTCOME = new ActivityOutcome("二十人协商", List.of("改建泊位"), "一月底前出方案");

    private static final Life<ActivityState, ActivityAction> LIFE = Life.of(ActivityState.class, ActivityAction.class, """
                    PLANNED    HELD  CANCELLED
            CHANGE  PLANNED    -     -
            INVITE  PLANNED    -     -
            HOLD    HELD       -     -
            CANCEL  CANCELLED  -     -
            CORRECT -          HELD  -
            LINK    -          HELD  -
            UNLINK  -          HELD  -""");

    private static ProgrammeFacts programme(@Nullable Integer year, @Nullable Integer closedThrough) {
        return new ProgrammeFacts(new UUID(1, 1), "QNLXS", "请你来协商", "社法委", year, false, 90, closedThrough);
    }

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static ActivityFields fields(LocalDate day, String from, String to, @Nullable String county) {
        return new ActivityFields("停车难协商", "文化礼堂", county, "石桥村", day, from, to);
    }

    private static ActivityCommand command(ActivityAction action) {
        return command(action, LEAD);
    }

    private static ActivityCommand command(ActivityAction action, Caller by) {
        return switch (action) {
            case CHANGE -> new ActivityCommand.Change(by, fields(DAY, "09:00", "11:00", "云溪县"));
            case HOLD -> new ActivityCommand.Hold(by, OUTCOME);
            case CANCEL -> new ActivityCommand.Cancel(by, "台风");
            case CORRECT -> new ActivityCommand.Correct(by, OUTCOME, "漏记");
            case LINK -> new ActivityCommand.Link(by, new UUID(8, 8));
            case UNLINK -> new ActivityCommand.Unlink(by, TASK);
            case INVITE -> throw new IllegalArgumentException("begins with require");
        };
    }

    /// An invitation begins with its activity.
    private static void act(ProgrammeActivity activity, ActivityAction action, Caller by) {
        if (action == INVITE) {
            activity.require(action, by, PROGRAMME);
        } else {
            assertThat(activity.handle(command(action, by), PROGRAMME, DAY).type()).startsWith("programme-activity.");
        }
    }

    private static ProgrammeActivity planned() {
        return new ProgrammeActivity(PROGRAMME, fields(DAY, "14:30", "16:30", "云溪县"));
    }

    /// Linked with [#TASK] once it is held.
    private static ProgrammeActivity activityIn(ActivityState state) {
        ProgrammeActivity activity = planned();
        switch (state) {
            case PLANNED -> {
                // as it begins
            }
            case HELD -> {
                activity.handle(command(HOLD), PROGRAMME, DAY);
                activity.handle(new ActivityCommand.Link(LEAD, TASK), PROGRAMME, DAY);
            }
            case CANCELLED -> activity.handle(command(CANCEL), PROGRAMME, DAY);
        }
        return activity;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(ActivityState state, ActivityAction action) {
        ProgrammeActivity activity = activityIn(state);
        ActivityState next = LIFE.next(state, action);
        if (next != null) {
            act(activity, action, LEAD);
            assertThat(activity.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> act(activity, action, LEAD)).isInstanceOfSatisfying(ProgrammeRefused.WrongState.class,
                refused -> Explained.wrongState(ProgrammeProblems.problem(refused), state, state.text(), action,
                        LIFE.allowedIn(state)));
        assertThat(activity.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void the_allowed_actions_are_those_that_succeed(ActivityState state) {
        assertThat(activityIn(state).allowedActions(LEAD, PROGRAMME)).isEqualTo(LIFE.allowedIn(state));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(ActivityState state, ActivityAction action) {
        ProgrammeActivity activity = activityIn(state);
        assertThatThrownBy(() -> act(activity, action, STRANGER)).isInstanceOfSatisfying(ProgrammeRefused.class,
                refused -> Explained.forOthers(ProgrammeProblems.problem(refused)));
        assertThat(activity.state()).isEqualTo(state);
    }

    @Test
    void it_is_held_on_its_day_at_the_earliest() {
        assertThatThrownBy(() -> planned().handle(command(HOLD), PROGRAMME, DAY.minusDays(1)))
                .isInstanceOf(ProgrammeRefused.NotYet.class);
    }

    @ParameterizedTest
    @EnumSource(ActivityState.class)
    void nothing_of_an_archived_year_changes(ActivityState state) {
        var archived = programme(null, 2020);
        assertThat(activityIn(state).allowedActions(LEAD, archived)).isEmpty();
        assertThatThrownBy(() -> activityIn(state).handle(command(CANCEL), archived, DAY))
                .isInstanceOf(ProgrammeRefused.YearClosed.class);
    }

    @Test
    void it_is_not_moved_into_an_archived_year() {
        assertThatThrownBy(() -> planned().handle(
                new ActivityCommand.Change(LEAD, fields(LocalDate.of(2019, 12, 18), "14:30", "16:30", "云溪县")),
                programme(null, 2019), DAY)).isInstanceOf(ProgrammeRefused.YearClosed.class);
    }

    @Test
    void only_the_lead_unit_and_the_office_keep_it() {
        assertThat(planned().allowedActions(STRANGER, PROGRAMME)).isEmpty();
        assertThatThrownBy(() -> planned().handle(new ActivityCommand.Cancel(STRANGER, "台风"), PROGRAMME, DAY))
                .isInstanceOf(RuntimeException.class)
                .extracting(why -> ProgrammeProblems.problem((ProgrammeRefused) why).slug())
                .isEqualTo("programme-not-keeper");
    }

    @Test
    void it_lies_in_the_programmes_year_ends_after_it_begins_and_a_village_has_a_county() {
        assertThatThrownBy(() -> new ProgrammeActivity(programme(2021, null), fields(DAY, "14:30", "16:30", "云溪县")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ProgrammeActivity(PROGRAMME, fields(DAY, "14:30", "14:30", "云溪县")))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new ProgrammeActivity(PROGRAMME, fields(DAY, "14:30", "16:30", null)))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_task_is_linked_once_and_at_most_fifty_are() {
        ProgrammeActivity activity = activityIn(HELD);
        assertThatThrownBy(() -> activity.handle(new ActivityCommand.Link(LEAD, TASK), PROGRAMME, DAY))
                .isInstanceOf(ProgrammeRefused.Linked.class);
        assertThatThrownBy(() -> activity.handle(new ActivityCommand.Unlink(LEAD, new UUID(5, 5)), PROGRAMME, DAY))
                .isInstanceOf(ProgrammeRefused.NotLinked.class);
        for (int i = 1; i < ProgrammeActivity.MOST_TASKS; i++) {
            activity.handle(new ActivityCommand.Link(LEAD, new UUID(7, i)), PROGRAMME, DAY);
        }
        assertThatThrownBy(() -> activity.handle(command(LINK), PROGRAMME, DAY))
                .isInstanceOf(ProgrammeRefused.TooManyTasks.class);
    }
}
