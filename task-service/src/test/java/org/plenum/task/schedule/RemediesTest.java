package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Opening on Monday, 1 February 2021, seen on Monday, 18 January, unless said otherwise.
class RemediesTest {

    private static final BackwardScheduler SCHEDULER = new BackwardScheduler(WorkdayCalendar.builtIn());

    private static Stated plan() {
        return Stated.openingOn("2021-02-01").today("2021-01-18");
    }

    /// A needs 8 working days and B 4 before the 29th: 12, and there are 10.
    private static Network twoDaysShort() {
        return plan().workdays("A", 8).workdays("B", 4).due(-3).natural("D", 1).due(0).fixed().link("A FS B").link("B FS D")
                .network();
    }

    private static List<Remedy> remedies(Network network) {
        return new Remedies(SCHEDULER).of(network, List.of());
    }

    private static List<Adjustment> adjustments(Network network) {
        return remedies(network).stream().map(Remedy::adjustment).toList();
    }

    @Test
    void a_plan_that_can_be_kept_needs_no_remedy() {
        assertThat(remedies(plan().workdays("A", 3).natural("D", 1).due(0).fixed().link("A FS D").network())).isEmpty();
    }

    @Test
    void a_task_of_the_chain_is_compressed_by_what_is_lacking() {
        assertThat(adjustments(twoDaysShort())).contains(new Adjustment.Compress("A", 8, 6),
                new Adjustment.Compress("B", 4, 2));
    }

    @Test
    void two_tasks_are_run_in_parallel() {
        var from = new Link("A", "B", Link.Type.FS, 0);
        assertThat(adjustments(twoDaysShort())).contains(
                new Adjustment.RunParallel(from, new Link("A", "B", Link.Type.SS, 0)), new Adjustment.DropLink(from));
    }

    @Test
    void a_deadline_of_its_own_is_extended() {
        var network = plan().workdays("A", 12).due(-3).natural("D", 1).due(0).fixed().network();
        assertThat(adjustments(network)).anyMatch(one -> one instanceof Adjustment.ExtendDeadline(var code, var from, var to)
                && code.equals("A") && from == -3 && to > from);
    }

    @Test
    void a_start_is_moved_earlier_where_today_is_not_the_bound() {
        var network = plan().workdays("A", 5).due(-3).notBefore("2021-01-27").network();
        assertThat(adjustments(network)).contains(
                new Adjustment.StartEarlier("A", LocalDate.parse("2021-01-27"), LocalDate.parse("2021-01-25")));
    }

    @Test
    void nothing_starts_in_the_past() {
        assertThat(adjustments(twoDaysShort())).noneMatch(one -> one instanceof Adjustment.StartEarlier);
        var late = plan().workdays("A", 12).due(-3).notBefore("2021-01-27").network();
        assertThat(adjustments(late)).noneMatch(one -> one instanceof Adjustment.StartEarlier);
    }

    @Test
    void the_opening_is_moved_to_the_first_day_on_which_all_can_be_kept_and_comes_last() {
        var network = twoDaysShort();
        Adjustment last = adjustments(network).getLast();
        assertThat(last).isInstanceOf(Adjustment.OpenLater.class);
        LocalDate to = ((Adjustment.OpenLater) last).to();
        assertThat(Stated.planOf(SCHEDULER.schedule(last.applyTo(network))).conflicts()).isEmpty();
        for (LocalDate day = network.opening().plusDays(1); day.isBefore(to); day = day.plusDays(1)) {
            var earlier = new Adjustment.OpenLater(network.opening(), day);
            assertThat(Stated.planOf(SCHEDULER.schedule(earlier.applyTo(network))).conflicts()).as("%s", day).isNotEmpty();
        }
    }

    @Test
    void a_compression_that_is_too_small_is_no_remedy() {
        assertThat(adjustments(twoDaysShort())).doesNotContain(new Adjustment.Compress("A", 8, 7));
    }

    @Test
    void the_least_intrusive_comes_first() {
        var ranked = remedies(twoDaysShort());
        assertThat(ranked.stream().limit(ranked.size() - 1).map(Remedy::touched).toList()).isSorted();
    }

    @Test
    void a_remedy_is_told_in_two_languages() {
        var network = twoDaysShort();
        Plan now = Stated.planOf(SCHEDULER.schedule(network));
        var remedy = remedies(network).stream().filter(one -> one.adjustment() instanceof Adjustment.Compress).findFirst()
                .orElseThrow();
        assertThat(remedy.sentence(now, Locale.CHINA)).contains("工期从");
        assertThat(remedy.sentence(now, Locale.ENGLISH)).startsWith("Shorten “");
    }

    /// Whatever the network: a remedy does what it says and breaks nothing.
    @Test
    void every_remedy_is_verified() {
        for (int seed = 0; seed < 60; seed++) {
            var network = RandomNetworks.any(seed, 25);
            if (SCHEDULER.schedule(network) instanceof Schedule.Scheduled(var before)) {
                for (Remedy remedy : remedies(network)) {
                    Plan after = Stated.planOf(SCHEDULER.schedule(remedy.adjustment().applyTo(network)));
                    assertThat(remedy.removes()).as("seed %d: %s", seed, remedy.adjustment()).isNotEmpty();
                    assertThat(after.hardConflicts()).hasSize(remedy.remaining());
                    assertThat(Feasibility.broken(after.conflicts(), before.conflicts(), List.of()))
                            .as("seed %d: %s", seed, remedy.adjustment()).isEmpty();
                }
            }
        }
    }

    @Test
    void a_large_plan_costs_a_bounded_number_of_computations() {
        var many = plan();
        IntStream.range(0, 2_000).forEach(i -> many.workdays("A" + i, 3).due(-60));
        assertThat(remedies(many.network())).hasSizeLessThanOrEqualTo(Remedies.MOST_REMEDIES);
    }

    /// Moving the opening by some working days and back restores every date.
    @Test
    void there_and_back_again_restores_every_date() {
        WorkdayCalendar calendar = WorkdayCalendar.builtIn();
        for (int seed = 0; seed < 100; seed++) {
            Network drawn = RandomNetworks.any(seed, 20);
            var network = new Network(calendar.next(drawn.opening()).date(), drawn.today(), drawn.activities(), drawn.links());
            LocalDate there = calendar.plus(network.opening(), 1 + seed % 15).date();
            LocalDate back = calendar.minus(there, 1 + seed % 15).date();
            var moved = new Adjustment.OpenLater(network.opening(), there).applyTo(network);
            var restored = new Adjustment.OpenLater(there, back).applyTo(moved);
            assertThat(restored).isEqualTo(network);
            if (SCHEDULER.schedule(network) instanceof Schedule.Scheduled(var before)) {
                assertThat(Stated.planOf(SCHEDULER.schedule(restored)).activities()).isEqualTo(before.activities());
            }
        }
    }

    @Test
    void a_missed_soft_deadline_needs_no_remedy() {
        var network = plan().workdays("A", 9).target(-9).natural("D", 1).due(0).fixed().network();
        assertThat(Stated.planOf(SCHEDULER.schedule(network)).conflicts()).isNotEmpty().allMatch(Conflict::isWarning);
        assertThat(remedies(network)).isEmpty();
    }

    /// A week after the opening that is asked for, 春节 begins: what follows the opening then takes longer.
    @Test
    void a_remedy_may_miss_a_soft_deadline_and_names_it() {
        var network = plan().workdays("A", 16).natural("D", 1).due(0).fixed().workdays("B", 3).target(4).workdays("E", 1)
                .due(30)
                .link("A FS D").link("D FS B").network();
        Remedy later = remedies(network).getLast();
        assertThat(later.adjustment())
                .isEqualTo(new Adjustment.OpenLater(LocalDate.parse("2021-02-01"), LocalDate.parse("2021-02-08")));
        assertThat(later.misses()).extracting(Conflict::code).containsExactly("B");
        assertThat(later.remaining()).isZero();
    }
}
