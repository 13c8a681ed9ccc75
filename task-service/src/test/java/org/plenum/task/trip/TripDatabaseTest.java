package org.plenum.task.trip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.EntityManager;

import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenum.platform.testkit.PlenumTestResource;
import org.plenum.task.GenericPlan;
import org.plenum.task.task.SqlRecorder;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/// What the database refuses, and how it finds what is asked.
@QuarkusTest
@QuarkusTestResource(PlenumTestResource.class)
class TripDatabaseTest {

    private static final LocalDate DAY = LocalDate.of(2060, 6, 15);

    /// Each lasts two days, and they begin one day after the other.
    private static final String TRIPS = """
            insert into trip (id, kind, subject, lead_unit, units, from_day, to_day, state, outcome, version)
            select gen_random_uuid(), 'RESEARCH', '演练', '单位' || n %% 37, '{}', date '2040-01-01' + n, date '2040-01-01' + n + 1,
                case when n %% 99 = 0 then 'PLANNED' else 'HELD' end, case when n %% 99 > 0 then '成果' end, 0
            from generate_series(1, %d) n""";
    private static final String PEOPLE = """
            insert into trip_person (trip_id, position, name, account)
            select id, %d, '演练人' || extract(doy from from_day) || '/' || %d, null from trip where subject = '演练'""";
    private static final String PLACES = """
            insert into trip_place select id, 0, '演练县' || extract(doy from from_day), '园区' || extract(doy from from_day)
            from trip where subject = '演练'""";

    private final TripRepository trips;
    private final EntityManager database;

    TripDatabaseTest(TripRepository trips, EntityManager database) {
        this.trips = trips;
        this.database = database;
    }

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin();
    }

    @AfterEach
    void undo() {
        QuarkusTransaction.rollback();
    }

    private void run(String sql) {
        database.createNativeQuery(sql).executeUpdate();
    }

    private void trips(int number) {
        run(TRIPS.formatted(number));
        run(PEOPLE.formatted(0, 0));
        run(PLACES);
    }

    private void refuses(String sql) {
        assertThatThrownBy(() -> run(sql)).isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "kind = 'HOLIDAY'", "subject = ' '", "lead_unit = ''", "units = array_fill('A'::text, array[51])",
            "units = array[null::text]", "to_day = from_day - 1", "to_day = from_day + 31", "from_day = '1948-12-31'",
            "to_day = '2101-01-01'", "state = 'LOST'", "outcome = null", "state = 'CANCELLED'",
            "state = 'CANCELLED', outcome = null",
            "state = 'CONFIRMED'", "state = 'PLANNED', outcome = null, report = '在此'", "report = ' '", "reason = ''",
            "version = -1" })
    void what_breaks_a_rule_of_trips_is_refused(String change) {
        trips(1);
        refuses("update trip set " + change + " where subject = '演练'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "name = ' 孙岩'", "name = '孙岩 '", "account = ''", "position = 101", "from_day = from_day - 1",
            "firm = not firm", "trip_id = gen_random_uuid()" })
    void what_breaks_a_rule_of_people_is_refused(String change) {
        trips(1);
        refuses("update trip_person set " + change + " where name like '演练人%'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "county = ' 云溪县'", "place = ''", "position = 20", "trip_id = gen_random_uuid()" })
    void what_breaks_a_rule_of_places_is_refused(String change) {
        trips(1);
        refuses("update trip_place set " + change + " where county like '演练县%'");
    }

    @ParameterizedTest
    @ValueSource(strings = { "trip_person", "trip_place" })
    void a_trip_has_a_leader_and_goes_somewhere(String what) {
        trips(1);
        run("set constraints all immediate");
        run("set constraints all deferred");
        run("delete from " + what + " where trip_id in (select id from trip where subject = '演练')");
        refuses("set constraints all immediate");
    }

    @Test
    void nobody_goes_along_twice_and_a_name_is_no_account() {
        trips(1);
        String second = "insert into trip_person (trip_id, position, name, account) select trip_id, %d, '%s', %s from trip_person where position = 0 and name like '演练人%%'";
        run(second.formatted(1, "孙岩", "'4'"));
        run(second.formatted(2, "4", "null"));
        run(second.formatted(3, "account 4", "null"));
        refuses(second.formatted(4, "孙研", "'4'"));
    }

    @ParameterizedTest(name = "{0} days later, {1}: {2}")
    @CsvSource({ "0, CONFIRMED, true", "1, CONFIRMED, true", "2, CONFIRMED, false", "0, PLANNED, false",
            "0, CANCELLED, false" })
    void nobody_has_two_confirmed_or_held_trips_on_a_day(int later, String state, boolean refused) {
        trips(1);
        run("""
                insert into trip (id, kind, subject, lead_unit, units, from_day, to_day, state, reason, version)
                select gen_random_uuid(), kind, '又一次', lead_unit, units, from_day + %d, to_day + %d, 'PLANNED', '理由', 0
                from trip where subject = '演练'""".formatted(later, later));
        run("insert into trip_person (trip_id, position, name) select t.id, 0, p.name from trip t, trip_person p where t.subject = '又一次' and p.name like '演练人%'");
        String sql = "update trip set state = '" + state + "' where subject = '又一次'";
        if (refused) {
            refuses(sql);
        } else {
            run(sql);
        }
    }

    @Test
    void days_of_a_trip_are_changed_beside_each_of_its_people() {
        trips(1);
        run("update trip set from_day = from_day + 7, to_day = to_day + 7, state = 'PLANNED', outcome = null where subject = '演练'");
        assertThat(database.createNativeQuery(
                """
                        select count(*) from trip t join trip_person p on p.trip_id = t.id
                        where t.subject = '演练' and p.from_day = t.from_day and p.to_day = t.to_day and not p.firm and t.from_day = '2040-01-09'""",
                Long.class).getSingleResult()).isEqualTo(1L);
    }

    private static TripFilter by(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable TripState state,
            @Nullable String unit) {
        return new TripFilter(from, to, null, state, unit, null, null, null, null);
    }

    /// On 20,000 trips, by the plan that holds for every value.
    @Test
    void every_list_is_a_range_of_an_index() {
        trips(20_000);
        run("analyze trip, trip_person, trip_place");
        Stream.of(by(null, null, null, null), by(DAY, null, null, null), by(DAY, DAY, null, null),
                by(null, null, TripState.PLANNED, null), by(null, null, null, "单位7")).forEach(filter -> {
                    String plan = plan(() -> trips.page(filter, null, 51));
                    assertThat(plan).as("%s", filter).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
                });
        assertThat(plan(() -> trips.page(by(DAY, null, null, "单位7"), null, 51))).contains("trip_unit")
                .doesNotContain("Seq Scan");
        assertThat(plan(() -> trips.open(DAY, DAY.plusDays(30), null, 51))).contains("Index").doesNotContain("Seq Scan");
        assertThat(plan(() -> trips.around(DAY, DAY.plusDays(30)))).contains("trip_day").doesNotContain("Seq Scan");
    }

    /// Those of one person, county, place or topic are few: they are found by their own index.
    @Test
    void the_trips_of_a_person_a_county_a_place_or_a_topic_are_found_by_an_index() {
        trips(20_000);
        run("analyze trip, trip_person, trip_place");
        Stream.of(new TripFilter(null, null, null, null, null, "演练人7/0", null, null, null),
                new TripFilter(null, null, null, null, null, null, "演练县7", null, null),
                new TripFilter(null, null, null, null, null, null, null, "园区7", null),
                new TripFilter(null, null, null, null, null, null, null, null, new UUID(0, 7))).forEach(filter -> {
                    String plan = plan(() -> trips.page(filter, null, 51));
                    assertThat(plan).as("%s", filter).doesNotContain("Seq Scan");
                });
    }

    private String plan(Runnable query) {
        SqlRecorder.SENT.clear();
        query.run();
        String sql = SqlRecorder.SENT.stream().filter(one -> one.contains(" from trip ")).findFirst().orElseThrow();
        return GenericPlan.of(sql, database);
    }
}
