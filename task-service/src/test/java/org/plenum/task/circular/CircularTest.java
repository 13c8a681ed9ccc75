package org.plenum.task.circular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenum.task.circular.CircularAction.ACKNOWLEDGE;
import static org.plenum.task.circular.CircularAction.CHANGE;
import static org.plenum.task.circular.CircularAction.CORRECT;
import static org.plenum.task.circular.CircularAction.PUBLISH;
import static org.plenum.task.circular.CircularAction.WITHDRAW;
import static org.plenum.task.circular.CircularState.DRAFT;
import static org.plenum.task.circular.CircularState.PUBLISHED;
import static org.plenum.task.circular.CircularState.WITHDRAWN;

import java.time.LocalDate;
import java.util.List;
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
import org.plenum.task.Explained;
import org.plenum.task.Life;
import org.plenum.task.circular.audience.CircularAudience;

/// A circular to 组织组 and to 田富, to be read by the end of 2020.
class CircularTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    private static final Caller OFFICE_LIU = new Caller("1", "liu", "柳安澜", Set.of(Roles.OFFICE), null);
    private static final Caller UNIT = new Caller("2", "ma", "马兰", Set.of(Roles.ORGANIZATION), "组织组");
    private static final Caller PERSON = new Caller("7", "fu", "田富", Set.of(Roles.MEMBER), null);
    private static final Caller STRANGER = new Caller("3", "qian", "钱枫", Set.of(Roles.COMMITTEE), "经科委");

    private static final Life<CircularState, CircularAction> LIFE = Life.of(CircularState.class, CircularAction.class, """
                        DRAFT      PUBLISHED  WITHDRAWN
            CHANGE      DRAFT      -          -
            PUBLISH     PUBLISHED  -          -
            CORRECT     -          PUBLISHED  -
            WITHDRAW    WITHDRAWN  WITHDRAWN  -
            ACKNOWLEDGE -          PUBLISHED  -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    private static CircularFields fields(@Nullable LocalDate readBy) {
        return new CircularFields("学习传达", "各单位……", "PLENARY_SPIRIT", readBy, new CircularAudience(List.of(), List.of("组织组"),
                List.of(new CircularAudience.Person("7", "田富"))));
    }

    private static CircularCommand command(CircularAction action) {
        return command(action, action == ACKNOWLEDGE ? UNIT : OFFICE_LIU);
    }

    private static CircularCommand command(CircularAction action, Caller by) {
        return switch (action) {
            case CHANGE -> new CircularCommand.Change(by, fields(null));
            case PUBLISH -> new CircularCommand.Publish(by);
            case CORRECT -> new CircularCommand.Correct(by, fields(null), "时间有变");
            case WITHDRAW -> new CircularCommand.Withdraw(by, "有误");
            case ACKNOWLEDGE -> new CircularCommand.Acknowledge(by, 1);
        };
    }

    private static Circular circularIn(CircularState state) {
        Circular circular = Circular.drafted(fields(LocalDate.of(2020, 12, 31)), OFFICE_LIU);
        if (state != DRAFT) {
            circular.handle(command(PUBLISH), TODAY);
        }
        if (state == WITHDRAWN) {
            circular.handle(command(WITHDRAW), TODAY);
        }
        return circular;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(CircularState state, CircularAction action) {
        Circular circular = circularIn(state);
        var command = command(action);
        CircularState next = LIFE.next(state, action);
        assertThat(circular.allowedActions(command.by(), false).contains(action)).isEqualTo(next != null);
        if (next != null) {
            assertThat(circular.handle(command, TODAY).type()).startsWith("circular.");
            assertThat(circular.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> circular.handle(command, TODAY)).isInstanceOfSatisfying(CircularRefused.class, why -> {
            var problem = CircularProblems.problem(why);
            if (why instanceof CircularRefused.Withdrawn) {
                assertThat(state == WITHDRAWN && action == ACKNOWLEDGE).isTrue();
                Explained.explained(problem);
                assertThat(problem.status()).isEqualTo(409);
                assertThat(problem.members()).containsEntry("state", WITHDRAWN).containsEntry("why", "有误");
            } else {
                var allowed = LIFE.allowedIn(state).stream().filter(one -> (one == ACKNOWLEDGE) == (action == ACKNOWLEDGE))
                        .toList();
                Explained.wrongState(problem, state, state.text(), action, allowed);
            }
        });
        assertThat(circular.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(CircularState state, CircularAction action) {
        Circular circular = circularIn(state);
        assertThatThrownBy(() -> circular.handle(command(action, STRANGER), TODAY))
                .isInstanceOfSatisfying(CircularRefused.class, why -> Explained.forOthers(CircularProblems.problem(why)));
        assertThat(circular.state()).isEqualTo(state);
    }

    @Test
    void a_unit_is_read_for_by_any_of_its_people_and_a_person_by_the_account() {
        Circular circular = circularIn(PUBLISHED);
        assertThat(circular.allowedActions(UNIT, false)).containsExactly(ACKNOWLEDGE);
        assertThat(circular.allowedActions(PERSON, false)).containsExactly(ACKNOWLEDGE);
        assertThat(circular.allowedActions(PERSON, true)).isEmpty();
        assertThat(circular.allowedActions(STRANGER, false)).isEmpty();
        assertThatThrownBy(() -> circular.handle(new CircularCommand.Acknowledge(STRANGER, 1), TODAY))
                .isInstanceOf(CircularRefused.NotAddressee.class);
    }

    @Test
    void only_the_two_offices_publish() {
        assertThatThrownBy(() -> Circular.drafted(fields(null), STRANGER)).isInstanceOf(CircularRefused.NotPublisher.class);
        assertThatThrownBy(() -> circularIn(DRAFT).handle(new CircularCommand.Publish(UNIT), TODAY))
                .isInstanceOf(CircularRefused.NotPublisher.class);
    }

    @Test
    void a_corrected_one_is_read_again() {
        Circular circular = circularIn(PUBLISHED);
        circular.handle(command(CORRECT), TODAY);
        assertThat(circular.edition()).isEqualTo(2);
        assertThatThrownBy(() -> circular.handle(new CircularCommand.Acknowledge(UNIT, 1), TODAY))
                .isInstanceOf(CircularRefused.Corrected.class);
        assertThatThrownBy(() -> circular.handle(new CircularCommand.Acknowledge(UNIT, 3), TODAY))
                .isInstanceOf(InvalidInput.class);
        circular.handle(new CircularCommand.Acknowledge(UNIT, 2), TODAY);
    }

    @Test
    void a_deadline_lies_ahead_when_it_is_published() {
        assertThatThrownBy(() -> circularIn(DRAFT).handle(command(PUBLISH), LocalDate.of(2021, 1, 1)))
                .isInstanceOf(CircularRefused.DeadlinePast.class);
        assertThatThrownBy(() -> circularIn(PUBLISHED)
                .handle(new CircularCommand.Correct(OFFICE_LIU, fields(TODAY.minusDays(1)), "改期"), TODAY))
                .isInstanceOf(CircularRefused.DeadlinePast.class);
    }

    @Test
    void somebody_is_addressed_by_a_role_that_exists() {
        assertThatThrownBy(() -> new CircularAudience(List.of(), List.of(), List.of()).addressees())
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new CircularAudience(List.of("emperor"), List.of(), List.of()).addressees())
                .isInstanceOf(InvalidInput.class);
        assertThat(new CircularAudience(List.of("member", "member"), List.of("member"), List.of()).addressees()).hasSize(2);
    }
}
