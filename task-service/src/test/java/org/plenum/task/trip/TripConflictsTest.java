package org.plenum.task.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.trip.TripConflict.Reason.COUNTY_AGAIN;
import static org.plenum.task.trip.TripConflict.Reason.NON_WORKING_DAY;
import static org.plenum.task.trip.TripConflict.Reason.PERSON_TWICE;
import static org.plenum.task.trip.TripConflict.Reason.PLENARY;
import static org.plenum.task.trip.TripConflict.Reason.SAME_NAME;
import static org.plenum.task.trip.TripTest.in;
import static org.plenum.task.trip.TripTest.person;
import static org.plenum.task.trip.TripTest.stored;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.session.SessionDays;

/// Around a research trip of 孙岩 to 云溪县 from Tuesday 12 to Wednesday 13 January 2021, both of them working days:
/// ```
///     January 2021 | 01 02 03 | 04 05 06 07 08 09 10 | 11 12 13 14 15 16 17 | 18 19 20 21 22 23 24
///     day off      |  X  X  X |                 X  X |                 X  X |                 X  X
///     the trip     |          |                      |     T  T            |
///     county       |     .  . |  .  .  .  .  .  .  . |  .  T  T  .  .  .  . |  .  .  .  .  .  .
/// ```
class TripConflictsTest {

    private static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();
    private static final List<TripRule> TEN_DAYS = List.of(new TripRule(LocalDate.of(1949, 1, 1), 10, "演练"));
    private static final Trip TRIP = stored(research(day(12), day(13), "云溪县", person("孙岩")));

    private static LocalDate day(int ofJanuary) {
        return LocalDate.of(2021, 1, 1).plusDays(ofJanuary - 1L);
    }

    private static Trip research(LocalDate from, LocalDate to, String county, TripPerson... people) {
        return planned(TripKind.RESEARCH, from, to, county, people);
    }

    private static Trip planned(TripKind kind, LocalDate from, LocalDate to, String county, TripPerson... people) {
        var fields = new TripFields("调研", from, to, List.of(new TripPlace(county, "园区"), new TripPlace(county, "学校")),
                people[0],
                Arrays.asList(people).subList(1, people.length), List.of(), List.of());
        return Trip.planned(kind, "经济科技委", fields, TripTest.LEAD);
    }

    private static List<TripConflict> against(Trip trip, Trip... others) {
        return new TripConflicts(CALENDAR, TEN_DAYS, List.of(others), List.of()).of(trip);
    }

    private static List<TripConflict.Reason> reasons(Trip trip, Trip... others) {
        return against(trip, others).stream().map(TripConflict::reason).toList();
    }

    private static SessionDays session(int from, int to) {
        return new SessionDays("7-5", "七届五次会议", day(from), day(to), 0);
    }

    @Test
    void nothing_stands_against_a_trip_alone_on_working_days() {
        assertThat(reasons(TRIP, TRIP)).as("it does not stand against itself").isEmpty();
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({ "10, 11, false", "11, 12, true", "12, 12, true", "12, 13, true", "13, 15, true", "14, 15, false",
            "10, 20, true" })
    void one_person_is_on_two_trips_if_they_share_a_day(int from, int to, boolean shared) {
        Trip other = in(TripState.CONFIRMED, stored(research(day(from), day(to), "江北县", person("孙岩"))));
        var found = against(TRIP, other);
        if (!shared) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(PERSON_TWICE);
            assertThat(conflict.blocking()).isTrue();
            assertThat(conflict.people()).containsExactly("孙岩");
            assertThat(conflict.other()).isEqualTo(other.id());
            assertThat(conflict.from()).isEqualTo(day(Math.max(12, from)));
            assertThat(conflict.to()).isEqualTo(day(Math.min(13, to)));
        });
    }

    @ParameterizedTest
    @EnumSource(TripState.class)
    void a_person_is_taken_by_what_is_confirmed_or_held_alone(TripState state) {
        Trip other = in(state, stored(research(day(13), day(14), "江北县", person("孙岩"))));
        var found = against(TRIP, other);
        switch (state) {
            case CONFIRMED, HELD -> assertThat(found).singleElement().matches(TripConflict::blocking);
            case PLANNED -> assertThat(found).singleElement().matches(conflict -> !conflict.blocking());
            case CANCELLED -> assertThat(found).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(TripState.class)
    void nothing_stands_against_what_was_held_or_cancelled(TripState state) {
        Trip trip = in(state, stored(research(day(12), day(13), "云溪县", person("孙岩"))));
        boolean open = state == TripState.PLANNED || state == TripState.CONFIRMED;
        assertThat(reasons(trip, stored(research(day(12), day(13), "江北县", person("孙岩"))))).hasSize(open ? 1 : 0);
    }

    @ParameterizedTest(name = "{0} {1} and {2} {3}: {4}")
    @CsvSource({ "孙岩, , 孙岩, , PERSON_TWICE", "孙岩, 4, 孙岩, 4, PERSON_TWICE", "孙岩, 4, 孙研, 4, PERSON_TWICE", "孙岩, 4, 孙岩, 9,",
            "孙岩, 4, 孙岩, , SAME_NAME", "孙岩, , 孙岩, 4, SAME_NAME", "孙岩, , 孙　岩, , SAME_NAME", "孙岩, , 孙 岩, 4, SAME_NAME",
            "孙岩, 4, 孙 岩, 9,", "孙岩, , 钱枫, ,", "4, , 孙岩, 4," })
    void people_are_told_apart_by_account_and_else_by_name(String name, @Nullable String account, String theirName,
            @Nullable String theirAccount, TripConflict.@Nullable Reason reason) {
        Trip trip = stored(research(day(12), day(13), "云溪县", person("田野"), new TripPerson(name, account)));
        Trip other = stored(research(day(12), day(13), "江北县", person("周密"), new TripPerson(theirName, theirAccount)));
        assertThat(reasons(trip, other)).isEqualTo(reason == null ? List.of() : List.of(reason));
        assertThat(reasons(other, trip)).as("seen from the other trip").isEqualTo(reason == null ? List.of() : List.of(reason));
    }

    @Test
    void all_who_are_on_both_trips_are_named_in_one_conflict() {
        Trip trip = stored(research(day(12), day(13), "云溪县", person("孙岩"), person("田野"), new TripPerson("温言", "7")));
        Trip other = stored(research(day(13), day(13), "江北县", person("田野"), person("周密"), person("孙岩"), person("温言")));
        var found = against(trip, other);
        assertThat(found).extracting(TripConflict::reason).containsExactly(PERSON_TWICE, SAME_NAME);
        assertThat(found).extracting(TripConflict::people).containsExactly(List.of("田野", "孙岩"), List.of("温言"));
        assertThat(found.getFirst().sentence().zh()).isEqualTo("田野、孙岩 同时参加「调研」（计划中，2021-01-13）。");
        assertThat(found.getFirst().sentence().en()).isEqualTo("田野, 孙岩: also on “调研” (planned, 2021-01-13).");
    }

    @Test
    void a_perhaps_same_person_does_not_block() {
        Trip other = in(TripState.CONFIRMED, stored(research(day(12), day(13), "江北县", new TripPerson("孙岩", "4"))));
        assertThat(against(TRIP, other)).singleElement().matches(conflict -> !conflict.blocking())
                .satisfies(conflict -> assertThat(conflict.sentence().zh()).contains("孙岩").contains("账号"));
    }

    /// Ten full days lie between the 13th and the 24th, and between the 1st and the 12th.
    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({ "-3, 1, false", "-3, 2, true", "12, 13, true", "23, 25, true", "24, 25, false" })
    void two_groups_in_one_county_have_ten_days_between_them(int from, int to, boolean again) {
        Trip other = stored(research(day(from), day(to), "云溪县", person("周密")));
        var found = against(TRIP, other);
        assertThat(found.stream().map(TripConflict::reason)).isEqualTo(again ? List.of(COUNTY_AGAIN) : List.of());
        assertThat(found).noneMatch(TripConflict::blocking);
        assertThat(found).allSatisfy(conflict -> assertThat(conflict.county()).isEqualTo("云溪县"));
    }

    @Test
    void a_retreat_is_no_burden_on_a_county() {
        Trip retreat = stored(planned(TripKind.RETREAT, day(12), day(13), "云溪县", person("周密")));
        assertThat(reasons(TRIP, retreat)).isEmpty();
        assertThat(reasons(retreat, TRIP)).isEmpty();
    }

    @Test
    void the_days_between_two_groups_are_those_of_the_rule_on_the_later_ones_first_day() {
        var rules = List.of(new TripRule(day(15), 2, "新规"), new TripRule(LocalDate.of(1949, 1, 1), 10, "演练"));
        Trip before = stored(research(day(14), day(14), "云溪县", person("周密")));
        Trip after = stored(research(day(18), day(18), "云溪县", person("周密")));
        var all = new TripConflicts(CALENDAR, rules, List.of(before, after), List.of());
        assertThat(all.of(TRIP)).singleElement().satisfies(conflict -> assertThat(conflict.other()).isEqualTo(before.id()));
        assertThat(TripConflicts.reach(rules)).isEqualTo(10);
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource({ "8, 11, false", "8, 12, true", "13, 16, true", "14, 17, false", "1, 31, true" })
    void nobody_is_away_while_the_plenary_meets(int from, int to, boolean meets) {
        var found = new TripConflicts(CALENDAR, TEN_DAYS, List.of(), List.of(session(from, to))).of(TRIP);
        if (!meets) {
            assertThat(found).isEmpty();
            return;
        }
        assertThat(found).singleElement().satisfies(conflict -> {
            assertThat(conflict.reason()).isEqualTo(PLENARY);
            assertThat(conflict.blocking()).isTrue();
            assertThat(conflict.session()).isEqualTo("7-5");
            assertThat(conflict.from()).isEqualTo(day(Math.max(12, from)));
            assertThat(conflict.to()).isEqualTo(day(Math.min(13, to)));
        });
    }

    @Test
    void days_off_are_a_warning_each() {
        Trip weekend = stored(research(day(15), day(18), "云溪县", person("孙岩")));
        assertThat(against(weekend)).allSatisfy(conflict -> assertThat(conflict.reason()).isEqualTo(NON_WORKING_DAY))
                .extracting(TripConflict::from).containsExactly(day(16), day(17));
        Trip festival = stored(research(LocalDate.of(2021, 2, 12), LocalDate.of(2021, 2, 12), "云溪县", person("孙岩")));
        assertThat(against(festival)).singleElement().matches(conflict -> !conflict.blocking())
                .satisfies(conflict -> assertThat(conflict.sentence().zh()).contains("春节"));
    }

    @Test
    void a_working_weekend_is_no_day_off() {
        Trip shifted = stored(research(LocalDate.of(2021, 2, 7), LocalDate.of(2021, 2, 7), "云溪县", person("孙岩")));
        assertThat(reasons(shifted)).isEmpty();
    }

    @Test
    void what_blocks_comes_first_then_what_comes_first() {
        Trip trip = stored(research(day(15), day(18), "云溪县", person("孙岩")));
        Trip taken = in(TripState.CONFIRMED, stored(research(day(18), day(19), "江北县", person("孙岩"))));
        Trip county = stored(research(day(20), day(20), "云溪县", person("周密")));
        assertThat(reasons(trip, county, taken)).containsExactly(PERSON_TWICE, COUNTY_AGAIN, NON_WORKING_DAY, NON_WORKING_DAY);
    }

    @Test
    void a_draft_without_an_id_is_looked_at_like_any_other() {
        Trip draft = research(day(12), day(13), "江北县", person("孙岩"));
        assertThat(reasons(draft, TRIP)).containsExactly(PERSON_TWICE);
    }
}
