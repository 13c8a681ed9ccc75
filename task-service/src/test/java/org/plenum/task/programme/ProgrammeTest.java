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

import java.util.Set;
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

/// 请你来协商, which 社法委 leads.
class ProgrammeTest {

    private static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "社法委");
    private static final Caller OFFICE_LIU = new Caller("2", "liu", "柳安澜", Set.of(Roles.OFFICE), null);
    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    private static final Life<ProgrammeState, ProgrammeAction> LIFE = Life.of(ProgrammeState.class, ProgrammeAction.class, """
                           ACTIVE  ENDED
            CHANGE         ACTIVE  -
            ENROL          ACTIVE  -
            ASSIGN_VILLAGE ACTIVE  -
            PLAN_ACTIVITY  ACTIVE  -
            CLOSE_YEAR     ACTIVE  ENDED
            REOPEN_YEAR    ACTIVE  ENDED
            END            ENDED   -
            RESUME         -       ACTIVE""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
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

    /// What is asked of its parts begins with it.
    private static void act(Programme programme, ProgrammeAction action, Caller by) {
        switch (action) {
            case CHANGE -> handle(programme, new ProgrammeCommand.Change(by, fields(null, "社法委")));
            case CLOSE_YEAR -> handle(programme, new ProgrammeCommand.CloseYear(by, 2020));
            case REOPEN_YEAR -> handle(programme, new ProgrammeCommand.ReopenYear(by, 2019, "漏记一次"));
            case END -> handle(programme, new ProgrammeCommand.End(by, "换届"));
            case RESUME -> handle(programme, new ProgrammeCommand.Resume(by, "继续"));
            case ENROL, ASSIGN_VILLAGE, PLAN_ACTIVITY -> programme.require(action, by);
        }
    }

    private static void handle(Programme programme, ProgrammeCommand command) {
        assertThat(programme.handle(command).type()).startsWith("programme.");
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(ProgrammeState state, ProgrammeAction action) {
        Programme programme = programmeIn(state);
        ProgrammeState next = LIFE.next(state, action);
        if (next != null) {
            act(programme, action, LEAD);
            assertThat(programme.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> act(programme, action, LEAD)).isInstanceOfSatisfying(ProgrammeRefused.WrongState.class,
                refused -> Explained.wrongState(ProgrammeProblems.problem(refused), state, state.text(), action,
                        LIFE.allowedIn(state)));
        assertThat(programme.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(ProgrammeState.class)
    void the_allowed_actions_are_those_that_succeed(ProgrammeState state) {
        assertThat(programmeIn(state).allowedActions(LEAD)).isEqualTo(LIFE.allowedIn(state));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(ProgrammeState state,
            ProgrammeAction action) {
        Programme programme = programmeIn(state);
        assertThatThrownBy(() -> act(programme, action, STRANGER)).isInstanceOfSatisfying(ProgrammeRefused.class,
                refused -> Explained.forOthers(ProgrammeProblems.problem(refused)));
        assertThat(programme.state()).isEqualTo(state);
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
