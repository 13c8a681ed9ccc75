package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.workdays.WorkdayCalendar;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/// What users of other schedulers have reported as bugs, and where.
class OtherSchedulersTest {

    private static final WorkdayCalendar CALENDAR = WorkdayCalendar.builtIn();

    private static Stated opening() {
        return Stated.openingOn("2021-03-01").today("2021-01-04").natural("opening", 1).due(0).fixed();
    }

    /// Bryntum #12622, in backward mode.
    @Test
    void of_two_predecessors_the_one_that_binds_has_no_slack_of_its_own_and_the_other_all_of_it() {
        Plan plan = opening().workdays("long", 20).workdays("short", 5).workdays("joined", 3).link("long FS joined")
                .link("short FS joined").link("joined FS opening").plan();
        int spare = CALENDAR.between(LocalDate.of(2021, 1, 4), LocalDate.of(2021, 3, 1)).workdays() - 23;
        assertThat(plan.activity("long").totalSlack()).isEqualTo(spare);
        assertThat(plan.activity("short").totalSlack()).isEqualTo(spare + 15);
        assertThat(plan.activity("joined").totalSlack()).isEqualTo(spare);
        assertThat(plan.activity("long").freeSlack()).isZero();
        assertThat(plan.activity("short").freeSlack()).isEqualTo(15);
    }

    /// Bryntum #6926: the lag of two working days is taken as two days, which the festival swallows.
    @Test
    void a_lag_is_worked_off_outside_the_spring_festival() {
        Plan plan = opening().workdays("a", 1).workdays("b", 1).due("2021-02-19").link("a FS+2 b").plan();
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-02-09"); // 02-10 and 02-18 lie between, 02-11 to 02-17 are holidays
    }

    /// Redmine Better Gantt #72, #73; Plane #3438: weekends known, their exceptions not.
    @Test
    void a_make_up_sunday_counts_as_lag_and_as_work() {
        Plan lag = opening().workdays("a", 1).workdays("b", 1).due("2021-02-08").link("a FS+1 b").plan();
        assertThat(lag.activity("a").lateFinish()).isEqualTo("2021-02-05"); // Sunday the 7th lies between
        Plan work = opening().workdays("a", 2).due("2021-02-08").plan();
        assertThat(work.activity("a").lateStart()).isEqualTo("2021-02-07");
    }

    /// Bryntum #9382, in backward mode: an overlap was taken as a delay.
    @ParameterizedTest
    @CsvSource({ "FS-1, 2021-01-20", "FS-3, 2021-01-22", "FS, 2021-01-19", "FS+1, 2021-01-18" })
    void a_negative_lag_lets_the_predecessor_end_later(String link, String lastDay) {
        Plan plan = opening().workdays("a", 3).workdays("b", 5).due("2021-01-26").link("a " + link + " b").plan();
        assertThat(plan.activity("b").lateStart()).isEqualTo("2021-01-20");
        assertThat(plan.activity("a").lateFinish()).isEqualTo(lastDay);
    }

    /// Redmine Better Gantt #98: a task ends up on a Saturday after its neighbour was moved.
    @Property(tries = 2_000)
    void what_counts_in_working_days_never_begins_or_ends_on_a_day_off(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 40) int size) {
        Network network = RandomNetworks.any(seed, size);
        Plan plan = Stated.planOf(new BackwardScheduler(CALENDAR).schedule(network));
        for (Activity stated : network.activities()) {
            if (stated.dayKind() == DayKind.WORKDAY) {
                ScheduledActivity one = plan.activity(stated.code());
                assertThat(List.of(one.lateStart(), one.lateFinish(), one.earlyStart(), one.earlyFinish())).as(stated.code())
                        .allMatch(CALENDAR::isWorkday);
            }
        }
    }

    /// Bryntum #10311: a conflict told of the year 271822.
    @Property(tries = 2_000)
    void what_a_conflict_tells_lies_near_the_plan(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 40) int size) {
        Network network = RandomNetworks.any(seed, size);
        Plan plan = Stated.planOf(new BackwardScheduler(CALENDAR).schedule(network));
        assertThat(plan.conflicts()).allSatisfy(conflict -> {
            assertThat(conflict.needed()).isBetween(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31));
            assertThat(conflict.possible()).isBetween(LocalDate.of(2019, 1, 1), LocalDate.of(2022, 12, 31));
        });
    }

    /// Bryntum #11970: a task as late as possible whose successor may not start before a day was thrown to the end of the project.
    @Test
    void a_successor_that_may_not_start_early_throws_nobody_to_the_end_of_the_plan() {
        Plan plan = opening().workdays("a", 2).workdays("b", 2).notBefore("2021-01-18").due("2021-01-22").link("a FS b")
                .link("b FS opening").plan();
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-01-20");
        assertThat(plan.activity("a").reason()).isInstanceOf(Reason.Successor.class);
        assertThat(plan.conflicts()).isEmpty();
    }

    /// GanttProject #468, Antragsgrün #977, Plane #7703: dates do not follow the event. And there and back again is where one was.
    @Property(tries = 2_000)
    void every_date_follows_the_opening_and_comes_back_with_it(@ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long seed,
            @ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 1, max = 90) int workdays) {
        Network network = RandomNetworks.any(seed, size);
        LocalDate from = CALENDAR.next(network.opening()).date();
        LocalDate there = CALENDAR.plus(from, workdays).date();
        Plan before = dated(network, from);
        Plan moved = dated(network, there);
        Plan back = dated(network, CALENDAR.minus(there, workdays).date());
        assertThat(back.activities()).isEqualTo(before.activities());
        assertThat(back.conflicts()).isEqualTo(before.conflicts());
        for (ScheduledActivity one : before.activities()) {
            assertThat(moved.activity(one.code()).lateFinish()).as(one.code()).isAfterOrEqualTo(one.lateFinish());
        }
    }

    private static Plan dated(Network network, LocalDate opening) {
        return Stated.planOf(new BackwardScheduler(CALENDAR)
                .schedule(new Network(opening, network.today(), network.activities(), network.links())));
    }
}
