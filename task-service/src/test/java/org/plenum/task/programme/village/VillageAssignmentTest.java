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
import java.util.Arrays;
import java.util.Map;
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

    private static final Map<VillageAssignmentState, Map<VillageAssignmentAction, VillageAssignmentState>> ALLOWED = Map.of(
            OFFERED, Map.of(ACCEPT, ACCEPTED, DECLINE, DECLINED, WITHDRAW, WITHDRAWN), ACCEPTED, Map.of(END, ENDED));

    static Stream<Arguments> pairs() {
        return Arrays.stream(VillageAssignmentState.values()).flatMap(
                state -> Arrays.stream(VillageAssignmentAction.values()).map(action -> Arguments.of(state, action)));
    }

    private static VillageAssignment offered(@Nullable LocalDate lastDay) {
        return new VillageAssignment(PROGRAMME, "7", "田富", new Village("云溪县", "石桥村"), FIRST, lastDay);
    }

    private static VillageAssignmentCommand command(VillageAssignmentAction action) {
        return switch (action) {
            case ACCEPT -> new VillageAssignmentCommand.Accept(MEMBER);
            case DECLINE -> new VillageAssignmentCommand.Decline(MEMBER, "路远");
            case WITHDRAW -> new VillageAssignmentCommand.Withdraw(LEAD, "另行安排");
            case END -> new VillageAssignmentCommand.End(LEAD, LocalDate.of(2021, 6, 30), "调动");
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
        VillageAssignmentState next = ALLOWED.getOrDefault(state, Map.of()).get(action);
        assertThat(assignment.allowedActions(command.by(), PROGRAMME).contains(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(assignment.handle(command, PROGRAMME).type()).startsWith("village-assignment.");
            assertThat(assignment.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> assignment.handle(command, PROGRAMME))
                .asInstanceOf(type(ProgrammeRefused.WrongState.class)).satisfies(
                        refused -> assertThat(ProgrammeProblems.problem(refused).members()).containsKeys("state", "action",
                                "allowedActions", "reason"));
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
