package org.plenum.task.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.plenum.task.trip.TripAction.CANCEL;
import static org.plenum.task.trip.TripAction.CHANGE;
import static org.plenum.task.trip.TripAction.CONFIRM;
import static org.plenum.task.trip.TripAction.HOLD;
import static org.plenum.task.trip.TripAction.REPLAN;
import static org.plenum.task.trip.TripState.CANCELLED;
import static org.plenum.task.trip.TripState.CONFIRMED;
import static org.plenum.task.trip.TripState.HELD;
import static org.plenum.task.trip.TripState.PLANNED;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.Explained;
import org.plenum.task.Life;

/// A research trip of 经济科技委 on 12 and 13 January 2021.
class TripTest {

    private static final LocalDate FIRST = LocalDate.of(2021, 1, 12);
    private static final LocalDate LAST = LocalDate.of(2021, 1, 13);
    private static final Instant LAST_DAYS_NOON = Instant.parse("2021-01-13T04:00:00Z");

    static final Caller LEAD = new Caller("1", "tian", "田野", Set.of(Roles.COMMITTEE), "经济科技委");
    private static final Caller OFFICE = new Caller("3", "liu", "刘明", Set.of(Roles.OFFICE), "办公室");
    private static final Caller CHAIR = new Caller("4", "sun", "孙岩", Set.of(Roles.CHAIR), null);
    private static final Caller STRANGER = new Caller("5", "qian", "钱枫", Set.of(Roles.COMMITTEE), "文史委");

    private static final Life<TripState, TripAction> LIFE = Life.of(TripState.class, TripAction.class, """
                    PLANNED    CONFIRMED  HELD  CANCELLED
            CHANGE  PLANNED    -          -     -
            CONFIRM CONFIRMED  -          -     -
            REPLAN  -          PLANNED    -     -
            HOLD    -          HELD       -     -
            CANCEL  CANCELLED  CANCELLED  -     -""");

    static Stream<Arguments> pairs() {
        return LIFE.pairs();
    }

    static TripPerson person(String name) {
        return new TripPerson(name, null);
    }

    static TripFields fields(LocalDate from, LocalDate to, TripPerson leader, TripPerson... others) {
        return new TripFields("县域科创平台共建共享专题调研", from, to, List.of(new TripPlace("云溪县", "云溪科创园")), leader, List.of(others),
                List.of("研究室"), List.of());
    }

    /// As if it were stored.
    static Trip stored(Trip trip) {
        try {
            Field id = Trip.class.getDeclaredField("id");
            id.setAccessible(true);
            id.set(trip, UUID.randomUUID());
            return trip;
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Trip trip() {
        return Trip.planned(TripKind.RESEARCH, "经济科技委", fields(FIRST, LAST, person("孙岩"), person("田野")), LEAD);
    }

    private static TripCommand command(TripAction action, Caller by) {
        return switch (action) {
            case CHANGE -> new TripCommand.Change(by, fields(FIRST, FIRST, person("孙岩")));
            case CONFIRM -> new TripCommand.Confirm(by, List.of());
            case REPLAN -> new TripCommand.Replan(by, "与全会筹备冲突");
            case HOLD -> new TripCommand.Hold(by, "形成三条建议", null);
            case CANCEL -> new TripCommand.Cancel(by, "并入另一调研");
        };
    }

    static Trip in(TripState state, Trip trip) {
        List<TripAction> steps = switch (state) {
            case PLANNED -> List.of();
            case CONFIRMED -> List.of(CONFIRM);
            case HELD -> List.of(CONFIRM, HOLD);
            case CANCELLED -> List.of(CANCEL);
        };
        Instant after = Instant.parse("2100-12-31T15:00:00Z");
        steps.forEach(step -> trip.handle(command(step, OFFICE), after));
        return trip;
    }

    private static Trip tripIn(TripState state) {
        return in(state, trip());
    }

    private static TripConflict conflict(boolean blocking) {
        return new TripConflict(TripConflict.Reason.PERSON_TWICE, blocking, FIRST, LAST, List.of("孙岩"), null, UUID.randomUUID(),
                "另一调研",
                null, new Text("孙岩 同时参加另一调研。", "孙岩 also goes on another."));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_action_in_every_state_succeeds_or_explains_itself(TripState state, TripAction action) {
        Trip trip = tripIn(state);
        assertThat(trip.state()).isEqualTo(state);
        TripState next = LIFE.next(state, action);
        if (next != null) {
            assertThat(trip.handle(command(action, OFFICE), LAST_DAYS_NOON).type()).startsWith("trip.");
            assertThat(trip.state()).isEqualTo(next);
            return;
        }
        assertThatThrownBy(() -> trip.handle(command(action, OFFICE), LAST_DAYS_NOON))
                .isInstanceOfSatisfying(TripRefused.WrongState.class, refused -> Explained
                        .wrongState(TripProblems.problem(refused), state, state.text(), action, LIFE.allowedIn(state)));
        assertThat(trip.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(TripState.class)
    void the_allowed_actions_are_those_that_succeed(TripState state) {
        assertThat(tripIn(state).allowedActions(OFFICE)).isEqualTo(LIFE.allowedIn(state));
        assertThat(tripIn(state).allowedActions(STRANGER)).isEmpty();
        assertThat(tripIn(state).allowedActions(CHAIR)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void to_a_stranger_every_action_in_every_state_is_refused_and_says_whose_it_is(TripState state, TripAction action) {
        Trip trip = tripIn(state);
        assertThatThrownBy(() -> trip.handle(command(action, STRANGER), LAST_DAYS_NOON))
                .isInstanceOfSatisfying(TripRefused.class, refused -> Explained.forOthers(TripProblems.problem(refused)));
        assertThat(trip.state()).isEqualTo(state);
    }

    @Test
    void the_lead_unit_arranges_and_the_office_confirms() {
        assertThat(tripIn(PLANNED).allowedActions(LEAD)).containsExactly(CHANGE, CANCEL);
        assertThat(tripIn(CONFIRMED).allowedActions(LEAD)).containsExactly(REPLAN, HOLD, CANCEL);
        assertThatThrownBy(() -> tripIn(PLANNED).handle(command(CONFIRM, LEAD), LAST_DAYS_NOON))
                .isInstanceOf(TripRefused.NotCoordinator.class);
    }

    @Test
    void nobody_plans_for_another_unit_but_the_office() {
        assertThatThrownBy(() -> Trip.planned(TripKind.RETREAT, "经济科技委", fields(FIRST, LAST, person("孙岩")), STRANGER))
                .isInstanceOf(TripRefused.NotOrganizer.class);
        assertThat(Trip.planned(TripKind.RETREAT, "经济科技委", fields(FIRST, LAST, person("孙岩")), OFFICE).leadUnit())
                .isEqualTo("经济科技委");
    }

    @Test
    void a_trip_is_not_confirmed_against_what_blocks_it_and_warnings_do_not_stop_it() {
        Trip trip = trip();
        assertThatThrownBy(() -> trip.handle(new TripCommand.Confirm(OFFICE, List.of(conflict(false), conflict(true))),
                LAST_DAYS_NOON)).asInstanceOf(type(TripRefused.Blocked.class))
                .satisfies(blocked -> assertThat(blocked.conflicts).hasSize(1));
        assertThat(trip.state()).isEqualTo(PLANNED);
        trip.handle(new TripCommand.Confirm(OFFICE, List.of(conflict(false))), LAST_DAYS_NOON);
        assertThat(trip.state()).isEqualTo(CONFIRMED);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({ "2021-01-12T15:59:59Z, false", "2021-01-12T16:00:00Z, true" })
    void a_trip_is_held_from_its_last_day_on_by_the_time_of_china(String at, boolean held) {
        Trip trip = tripIn(CONFIRMED);
        if (held) {
            trip.handle(command(HOLD, LEAD), Instant.parse(at));
            assertThat(trip.outcome()).isEqualTo("形成三条建议");
            return;
        }
        assertThatThrownBy(() -> trip.handle(command(HOLD, LEAD), Instant.parse(at)))
                .isInstanceOfSatisfying(TripRefused.NotOver.class, why -> assertThat(why.toDay).isEqualTo(LAST));
        assertThat(trip.state()).isEqualTo(CONFIRMED);
        assertThat(trip.outcome()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "2021-01-12, 2021-01-12, true", "2021-01-01, 2021-01-31, true", "2021-01-01, 2021-02-01, false",
            "2021-01-12, 2021-01-11, false", "1948-12-31, 1949-01-01, false", "1949-01-01, 1949-01-02, true",
            "2100-12-31, 2100-12-31, true", "2100-12-31, 2101-01-01, false" })
    void a_trip_lasts_one_to_thirty_one_days_within_the_calendar(LocalDate from, LocalDate to, boolean possible) {
        if (possible) {
            assertThat(Trip.planned(TripKind.RESEARCH, "经济科技委", fields(from, to, person("孙岩")), LEAD).toDay()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> Trip.planned(TripKind.RESEARCH, "经济科技委", fields(from, to, person("孙岩")), LEAD))
                    .isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void nobody_goes_along_twice() {
        assertThatThrownBy(() -> Trip.planned(TripKind.RESEARCH, "经济科技委",
                fields(FIRST, LAST, person("孙岩"), person("田野"), person("孙岩")), LEAD)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Trip.planned(TripKind.RESEARCH, "经济科技委",
                fields(FIRST, LAST, new TripPerson("孙岩", "4"), new TripPerson("孙研", "4")), LEAD))
                .as("by account, whatever the name").isInstanceOf(InvalidInput.class);
        assertThat(Trip.planned(TripKind.RESEARCH, "经济科技委",
                fields(FIRST, LAST, new TripPerson("孙岩", "4"), new TripPerson("孙岩", "9")), LEAD).people())
                .as("two people of one name").hasSize(2);
    }

    @Test
    void a_change_that_cannot_be_leaves_the_trip_as_it_was() {
        Trip trip = trip();
        assertThatThrownBy(() -> trip.handle(new TripCommand.Change(LEAD, fields(LAST, FIRST, person("钱枫"))), LAST_DAYS_NOON))
                .isInstanceOf(InvalidInput.class);
        assertThat(trip.fields()).isEqualTo(trip().fields());
    }

    @Test
    void events_tell_how_many_go_along_and_not_who() {
        var event = (TripEvent.Changed) trip().handle(command(CHANGE, LEAD), LAST_DAYS_NOON);
        assertThat(event.from().people()).isEqualTo(2);
        assertThat(event.to().people()).isEqualTo(1);
        assertThat(event.toString()).doesNotContain("孙岩");
    }

    @Test
    void an_answer_is_not_endless_however_many_conflicts_there_are() {
        var many = Collections.nCopies(10_000, conflict(true));
        assertThat(TripConflictView.of(many, Locale.ENGLISH)).hasSize(100);
        assertThat(TripProblems.problem(new TripRefused.Blocked(many)).members().get("conflicts"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST).hasSize(20);
    }
}
