package org.plenum.task.programme.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.programme.invitation.InvitationAction.ACCEPT;
import static org.plenum.task.programme.invitation.InvitationAction.CORRECT;
import static org.plenum.task.programme.invitation.InvitationAction.DECLINE;
import static org.plenum.task.programme.invitation.InvitationAction.RECORD;
import static org.plenum.task.programme.invitation.InvitationAction.WITHDRAW;
import static org.plenum.task.programme.invitation.InvitationState.ABSENT;
import static org.plenum.task.programme.invitation.InvitationState.ATTENDED;
import static org.plenum.task.programme.invitation.InvitationState.EXCUSED;
import static org.plenum.task.programme.invitation.InvitationState.INVITED;
import static org.plenum.task.programme.invitation.InvitationState.WITHDRAWN;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeProblems;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.activity.ActivityFacts;
import org.plenum.task.programme.activity.ActivityState;

/// 田富, invited to speak on 18 December 2020.
class InvitationTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 18);
    private static final Caller MEMBER = new Caller("7", "fu", "田富", Set.of(Roles.MEMBER), null);
    private static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "社法委");
    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");
    private static final ActivityFacts TODAY = activity(DAY, ActivityState.PLANNED, null);

    private static final Life<InvitationState, InvitationAction> LIFE = Life.of(InvitationState.class, InvitationAction.class,
            """
                             INVITED    ATTENDED  EXCUSED  ABSENT   WITHDRAWN
                    ACCEPT   INVITED    -         -        -        -
                    DECLINE  INVITED    -         -        -        -
                    WITHDRAW WITHDRAWN  -         -        -        -
                    RECORD   ATTENDED   -         -        -        -
                    CORRECT  -          EXCUSED   EXCUSED  EXCUSED  -""");

    /// As its activity stands, which stays as it is.
    private static final Life<ActivityState, InvitationAction> MEANWHILE = Life.of(ActivityState.class, InvitationAction.class,
            """
                             PLANNED  HELD  CANCELLED
                    ACCEPT   PLANNED  -     -
                    DECLINE  PLANNED  -     -
                    WITHDRAW PLANNED  -     -
                    RECORD   PLANNED  HELD  -
                    CORRECT  PLANNED  HELD  -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    static Stream<Arguments> meanwhile() {
        return MEANWHILE.pairs();
    }

    private static ActivityFacts activity(LocalDate day, ActivityState state, @Nullable Integer closedThrough) {
        var programme = new ProgrammeFacts(new UUID(1, 1), "QNLXS", "请你来协商", "社法委", null, false, 90, closedThrough);
        return new ActivityFacts(new UUID(2, 2), programme, "停车难协商", "文化礼堂", day, "14:30", "16:30", state);
    }

    private static Invitation invited() {
        return new Invitation(TODAY, "7", "田富", InvitationRole.SPEAKER);
    }

    private static InvitationCommand command(InvitationAction action) {
        return command(action, answers(action) ? MEMBER : LEAD);
    }

    private static boolean answers(InvitationAction action) {
        return action == ACCEPT || action == DECLINE;
    }

    private static InvitationCommand command(InvitationAction action, Caller by) {
        return switch (action) {
            case ACCEPT -> new InvitationCommand.Accept(by);
            case DECLINE -> new InvitationCommand.Decline(by, "出差");
            case WITHDRAW -> new InvitationCommand.Withdraw(by, "换人");
            case RECORD -> new InvitationCommand.Record(by, Attendance.ATTENDED);
            case CORRECT -> new InvitationCommand.Correct(by, Attendance.EXCUSED, "已书面请假");
        };
    }

    private static Invitation invitationIn(InvitationState state) {
        Invitation invitation = invited();
        switch (state) {
            case INVITED -> {
                // as it begins
            }
            case ATTENDED -> invitation.handle(command(RECORD), TODAY, DAY);
            case EXCUSED -> invitation.handle(new InvitationCommand.Record(LEAD, Attendance.EXCUSED), TODAY, DAY);
            case ABSENT -> invitation.handle(new InvitationCommand.Record(LEAD, Attendance.ABSENT), TODAY, DAY);
            case WITHDRAWN -> invitation.handle(command(WITHDRAW), TODAY, DAY);
        }
        return invitation;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(InvitationState state, InvitationAction action) {
        Invitation invitation = invitationIn(state);
        var command = command(action);
        InvitationState next = LIFE.next(state, action);
        assertThat(invitation.allowedActions(command.by(), TODAY, DAY).contains(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(invitation.handle(command, TODAY, DAY).type()).startsWith("programme-invitation.");
            assertThat(invitation.state()).isEqualTo(next);
            return;
        }
        var allowed = LIFE.allowedIn(state).stream().filter(one -> answers(one) == answers(action)).toList();
        assertThatThrownBy(() -> invitation.handle(command, TODAY, DAY)).isInstanceOfSatisfying(
                ProgrammeRefused.WrongState.class,
                refused -> Explained.wrongState(ProgrammeProblems.problem(refused), state, state.text(), action, allowed));
        assertThat(invitation.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(InvitationState state,
            InvitationAction action) {
        Invitation invitation = invitationIn(state);
        assertThatThrownBy(() -> invitation.handle(command(action, STRANGER), TODAY, DAY)).isInstanceOfSatisfying(
                ProgrammeRefused.class, refused -> Explained.forOthers(ProgrammeProblems.problem(refused)));
        assertThat(invitation.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("meanwhile")
    void every_action_as_its_activity_stands_succeeds_or_explains_itself(ActivityState activity, InvitationAction action) {
        InvitationState state = action == CORRECT ? ATTENDED : INVITED;
        Invitation invitation = invitationIn(state);
        var facts = activity(DAY, activity, null);
        if (MEANWHILE.allows(activity, action)) {
            invitation.handle(command(action), facts, DAY);
            assertThat(invitation.state()).isEqualTo(LIFE.next(state, action));
            return;
        }
        assertThatThrownBy(() -> invitation.handle(command(action), facts, DAY))
                .isInstanceOfSatisfying(ProgrammeRefused.ActivityIs.class, refused -> {
                    var problem = ProgrammeProblems.problem(refused);
                    Explained.explained(problem);
                    assertThat(problem.members()).containsEntry("activityState", activity.text());
                });
        assertThat(invitation.state()).isEqualTo(state);
        assertThat(invitation.answer()).isEqualTo(InvitationAnswer.PENDING);
    }

    @Test
    void a_member_may_think_again_until_the_activity_is_held() {
        Invitation invitation = invited();
        invitation.handle(command(DECLINE), TODAY, DAY);
        assertThat(invitation.answer()).isEqualTo(InvitationAnswer.DECLINED);
        invitation.handle(command(ACCEPT), TODAY, DAY);
        assertThat(invitation.answer()).isEqualTo(InvitationAnswer.ACCEPTED);
        assertThat(invitation.answerReason()).isNull();
        assertThatThrownBy(() -> invitation.handle(command(DECLINE), activity(DAY, ActivityState.HELD, null), DAY))
                .isInstanceOf(ProgrammeRefused.ActivityIs.class);
    }

    @Test
    void only_the_member_answers_and_only_the_lead_unit_records() {
        assertThat(invited().allowedActions(MEMBER, TODAY, DAY)).containsExactly(ACCEPT, DECLINE);
        assertThat(invited().allowedActions(LEAD, TODAY, DAY)).containsExactly(WITHDRAW, RECORD);
        assertThatThrownBy(() -> invited().handle(new InvitationCommand.Accept(LEAD), TODAY, DAY))
                .isInstanceOf(ProgrammeRefused.NotOwn.class);
    }

    @Test
    void attendance_is_recorded_on_the_day_at_the_earliest_and_never_at_a_cancelled_activity() {
        assertThatThrownBy(() -> invited().handle(command(RECORD), TODAY, DAY.minusDays(1)))
                .isInstanceOf(ProgrammeRefused.NotYet.class);
        assertThatThrownBy(() -> invited().handle(command(RECORD), activity(DAY, ActivityState.CANCELLED, null), DAY))
                .isInstanceOf(ProgrammeRefused.ActivityIs.class);
    }

    @Test
    void attendance_of_an_archived_year_is_not_corrected() {
        var archived = activity(DAY, ActivityState.HELD, 2020);
        assertThat(invitationIn(ATTENDED).allowedActions(LEAD, archived, DAY)).isEmpty();
        assertThatThrownBy(() -> invitationIn(ATTENDED).handle(command(CORRECT), archived, DAY))
                .isInstanceOf(ProgrammeRefused.class)
                .extracting(why -> ProgrammeProblems.problem((ProgrammeRefused) why).slug()).isEqualTo("programme-year-closed");
    }
}
