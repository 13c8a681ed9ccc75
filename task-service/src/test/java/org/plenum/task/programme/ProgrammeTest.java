package org.plenum.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.programme.ProgrammeAction.CHANGE;
import static org.plenum.task.programme.ProgrammeAction.CLOSE_YEAR;
import static org.plenum.task.programme.ProgrammeAction.END;
import static org.plenum.task.programme.ProgrammeAction.REOPEN_YEAR;
import static org.plenum.task.programme.ProgrammeAction.RESUME;
import static org.plenum.task.programme.ProgrammeState.ACTIVE;
import static org.plenum.task.programme.ProgrammeState.ENDED;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;

/// 请你来协商, which 社法委 leads.
class ProgrammeTest {

    private static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "社法委");
    private static final Caller OFFICE_LIU = new Caller("2", "liu", "柳安澜", Set.of(Roles.OFFICE), null);
    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    /// What becomes of the state; what is missing here is refused.
    private static final Map<ProgrammeState, Map<ProgrammeAction, ProgrammeState>> ALLOWED = Map.of(
            ACTIVE, Map.of(CHANGE, ACTIVE, CLOSE_YEAR, ACTIVE, REOPEN_YEAR, ACTIVE, END, ENDED),
            ENDED, Map.of(CLOSE_YEAR, ENDED, REOPEN_YEAR, ENDED, RESUME, ACTIVE));

    static Stream<Arguments> pairs() {
        return Arrays.stream(ProgrammeState.values()).flatMap(
                state -> Stream.of(CHANGE, CLOSE_YEAR, REOPEN_YEAR, END, RESUME).map(action -> Arguments.of(state, action)));
    }

    private static ProgrammeFields fields(@Nullable Integer year, String leadUnit) {
        return new ProgrammeFields("请你来协商", "协商到村社", year, leadUnit, true, 90, "工作要点");
    }

    private static Programme programmeIn(ProgrammeState state) {
        var programme = Programme.opened("QNLXS", fields(null, "社法委"), LEAD);
        programme.handle(new ProgrammeCommand.CloseYear(LEAD, 2019));
        if (state == ENDED) {
            programme.handle(new ProgrammeCommand.End(LEAD, "换届"));
        }
        return programme;
    }

    private static ProgrammeCommand command(ProgrammeAction action) {
        return switch (action) {
            case CHANGE -> new ProgrammeCommand.Change(LEAD, fields(null, "社法委"));
            case CLOSE_YEAR -> new ProgrammeCommand.CloseYear(LEAD, 2020);
            case REOPEN_YEAR -> new ProgrammeCommand.ReopenYear(LEAD, 2019, "漏记一次");
            case END -> new ProgrammeCommand.End(LEAD, "换届");
            case RESUME -> new ProgrammeCommand.Resume(LEAD, "继续");
            case ENROL, ASSIGN_VILLAGE, PLAN_ACTIVITY -> throw new IllegalArgumentException("asked of its parts");
        };
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(ProgrammeState state, ProgrammeAction action) {
        Programme programme = programmeIn(state);
        ProgrammeState next = ALLOWED.getOrDefault(state, Map.of()).get(action);
        assertThat(programme.allowedActions(LEAD).contains(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(programme.handle(command(action)).type()).startsWith("programme.");
            assertThat(programme.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> programme.handle(command(action)))
                .asInstanceOf(type(ProgrammeRefused.WrongState.class)).satisfies(refused -> {
                    var problem = ProgrammeProblems.problem(refused);
                    assertThat(problem.status()).isEqualTo(409);
                    assertThat(problem.members()).containsKeys("state", "action", "allowedActions", "reason");
                });
        assertThat(programme.state()).isEqualTo(state);
    }

    @Test
    void nothing_new_is_planned_in_a_programme_that_has_ended() {
        assertThat(programmeIn(ACTIVE).allowedActions(LEAD)).contains(ProgrammeAction.ENROL, ProgrammeAction.ASSIGN_VILLAGE,
                ProgrammeAction.PLAN_ACTIVITY);
        assertThat(programmeIn(ENDED).allowedActions(LEAD)).containsExactlyInAnyOrder(CLOSE_YEAR, REOPEN_YEAR, RESUME);
    }

    @Test
    void only_the_lead_unit_and_the_office_keep_it() {
        assertThat(programmeIn(ACTIVE).allowedActions(OFFICE_LIU)).contains(CHANGE, END);
        assertThat(programmeIn(ACTIVE).allowedActions(STRANGER)).isEmpty();
        assertThatThrownBy(() -> Programme.opened("X1", fields(null, "社法委"), STRANGER))
                .isInstanceOf(ProgrammeRefused.NotKeeper.class);
    }

    @Test
    void a_year_is_archived_once_and_only_what_is_archived_is_reopened() {
        Programme programme = programmeIn(ACTIVE);
        assertThatThrownBy(() -> programme.handle(new ProgrammeCommand.CloseYear(LEAD, 2018)))
                .isInstanceOf(ProgrammeRefused.YearClosed.class);
        assertThatThrownBy(() -> programme.handle(new ProgrammeCommand.ReopenYear(LEAD, 2020, "漏记")))
                .isInstanceOf(ProgrammeRefused.YearOpen.class);
        programme.handle(new ProgrammeCommand.ReopenYear(LEAD, 2018, "漏记"));
        assertThat(programme.closedThrough()).isEqualTo(2017);
    }

    @Test
    void the_year_of_a_programme_stays_once_one_is_archived() {
        assertThatThrownBy(() -> programmeIn(ACTIVE).handle(new ProgrammeCommand.Change(LEAD, fields(2021, "社法委"))))
                .isInstanceOf(InvalidInput.class);
    }
}
