package org.plenum.task.programme.village;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.programme.village.VillageAssignmentAction.ACCEPT;
import static org.plenum.task.programme.village.VillageAssignmentAction.DECLINE;
import static org.plenum.task.programme.village.VillageAssignmentAction.END;
import static org.plenum.task.programme.village.VillageAssignmentAction.WITHDRAW;
import static org.plenum.task.programme.village.VillageAssignmentState.ACCEPTED;
import static org.plenum.task.programme.village.VillageAssignmentState.DECLINED;
import static org.plenum.task.programme.village.VillageAssignmentState.ENDED;
import static org.plenum.task.programme.village.VillageAssignmentState.OFFERED;
import static org.plenum.task.programme.village.VillageAssignmentState.WITHDRAWN;

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
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeProblems;
import org.plenum.task.programme.ProgrammeRefused;

/// 石桥村, which 田富 is to look after from January 2021 on.
class VillageAssignmentTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
    private static final ProgrammeFacts PROGRAMME = new ProgrammeFacts(new UUID(1, 1), "YCYWY", "一村一委员", "社法委", null, true, 90,
            null);
    private static final Caller MEMBER = new Caller("7", "fu", "田富", Set.of(Roles.MEMBER), null);
    private static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "社法委");

    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    private static final Life<VillageAssignmentState, VillageAssignmentAction> LIFE = Life.of(VillageAssignmentState.class,
            VillageAssignmentAction.class, """
                             OFFERED    ACCEPTED  DECLINED  WITHDRAWN  ENDED
                    ACCEPT   ACCEPTED   -         -         -          -
                    DECLINE  DECLINED   -         -         -          -
                    WITHDRAW WITHDRAWN  -         -         -          -
                    END      -          ENDED     -         -          -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static VillageAssignment offered(@Nullable LocalDate lastDay) {
        return new VillageAssignment(PROGRAMME, "7", "田富", new Village("云溪县", "石桥村"), FIRST, lastDay);
    }

    private static VillageAssignmentCommand command(VillageAssignmentAction action) {
        return command(action, answers(action) ? MEMBER : LEAD);
    }

    private static boolean answers(VillageAssignmentAction action) {
        return action == ACCEPT || action == DECLINE;
    }

    private static VillageAssignmentCommand command(VillageAssignmentAction action, Caller by) {
        return switch (action) {
            case ACCEPT -> new VillageAssignmentCommand.Accept(by);
            case DECLINE -> new VillageAssignmentCommand.Decline(by, "路远");
            case WITHDRAW -> new VillageAssignmentCommand.Withdraw(by, "另行安排");
            case END -> new VillageAssignmentCommand.End(by, LocalDate.of(2021, 6, 30), "调动");
        };
    }

    private static VillageAssignment assignmentIn(VillageAssignmentState state) {
        VillageAssignment assignment = offered(null);
        switch (state) {
            case OFFERED -> {
                // as it begins
            }
            case ACCEPTED -> assignment.handle(command(ACCEPT), PROGRAMME);
            case DECLINED -> assignment.handle(command(DECLINE), PROGRAMME);
            case WITHDRAWN -> assignment.handle(command(WITHDRAW), PROGRAMME);
            case ENDED -> {
                assignment.handle(command(ACCEPT), PROGRAMME);
                assignment.handle(command(END), PROGRAMME);
            }
        }
        return assignment;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(VillageAssignmentState state,
            VillageAssignmentAction action) {
        VillageAssignment assignment = assignmentIn(state);
        var command = command(action);
        VillageAssignmentState next = LIFE.next(state, action);
        assertThat(assignment.allowedActions(command.by(), PROGRAMME).contains(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(assignment.handle(command, PROGRAMME).type()).startsWith("village-assignment.");
            assertThat(assignment.state()).isEqualTo(next);
            return;
        }
        var allowed = LIFE.allowedIn(state).stream().filter(one -> answers(one) == answers(action)).toList();
        assertThatThrownBy(() -> assignment.handle(command, PROGRAMME)).isInstanceOfSatisfying(
                ProgrammeRefused.WrongState.class,
                refused -> Explained.wrongState(ProgrammeProblems.problem(refused), state, state.text(), action, allowed));
        assertThat(assignment.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(VillageAssignmentState state,
            VillageAssignmentAction action) {
        VillageAssignment assignment = assignmentIn(state);
        assertThatThrownBy(() -> assignment.handle(command(action, STRANGER), PROGRAMME)).isInstanceOfSatisfying(
                ProgrammeRefused.class, refused -> Explained.forOthers(ProgrammeProblems.problem(refused)));
        assertThat(assignment.state()).isEqualTo(state);
    }

    @Test
    void only_the_member_answers_and_only_the_lead_unit_withdraws() {
        assertThat(offered(null).allowedActions(MEMBER, PROGRAMME)).containsExactly(ACCEPT, DECLINE);
        assertThat(offered(null).allowedActions(LEAD, PROGRAMME)).containsExactly(WITHDRAW);
        assertThatThrownBy(() -> offered(null).handle(new VillageAssignmentCommand.Accept(LEAD), PROGRAMME))
                .isInstanceOf(ProgrammeRefused.NotOwn.class);
    }

    @Test
    void it_ends_within_its_days() {
        assertThatThrownBy(() -> offered(FIRST.minusDays(1))).isInstanceOf(InvalidInput.class);
        VillageAssignment assignment = offered(LocalDate.of(2021, 3, 31));
        assignment.handle(command(ACCEPT), PROGRAMME);
        assertThatThrownBy(() -> assignment.handle(command(END), PROGRAMME)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(
                () -> assignment.handle(new VillageAssignmentCommand.End(LEAD, FIRST.minusDays(1), "调动"), PROGRAMME))
                .isInstanceOf(InvalidInput.class);
    }
}
