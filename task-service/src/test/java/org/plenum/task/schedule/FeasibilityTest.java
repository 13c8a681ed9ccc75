package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

class FeasibilityTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 12, 21);
    private static final List<Conflict> NONE = List.of();

    private static Conflict due(int daysAgo) {
        return new Conflict.AlreadyDue("T09", TODAY.minusDays(daysAgo), TODAY, lack(daysAgo));
    }

    private static Conflict start(int daysAgo) {
        return new Conflict.StartPassed("T09", TODAY.minusDays(daysAgo), TODAY, lack(daysAgo));
    }

    private static Conflict allowed(int days) {
        return new Conflict.BeforeAllowed("T09", TODAY, TODAY.plusDays(days), lack(days));
    }

    private static Conflict afterFixed(String fixed, int days) {
        return new Conflict.AfterFixed("T09", fixed, TODAY, TODAY.plusDays(days), lack(days));
    }

    private static Conflict.Lack lack(int days) {
        return new Conflict.Lack(days, days);
    }

    private static List<Conflict> broken(Conflict after, Conflict now) {
        return Feasibility.broken(List.of(after), List.of(now), NONE);
    }

    @Test
    void a_new_conflict_breaks_the_plan() {
        assertThat(Feasibility.broken(List.of(due(1)), NONE, NONE)).containsExactly(due(1));
    }

    @Test
    void a_conflict_of_another_task_excuses_nothing() {
        var other = new Conflict.AlreadyDue("T01", TODAY.minusDays(9), TODAY, lack(9));
        assertThat(broken(due(1), other)).containsExactly(due(1));
    }

    @Test
    void a_deadline_that_has_passed_anyway_does_not_get_worse() {
        assertThat(broken(due(80), due(3))).isEmpty();
    }

    @Test
    void a_deadline_that_passes_is_worse_than_a_late_start() {
        assertThat(broken(due(1), start(10))).containsExactly(due(1));
    }

    @Test
    void a_late_start_that_gets_later_breaks_the_plan() {
        assertThat(broken(start(6), start(5))).containsExactly(start(6));
    }

    @Test
    void a_conflict_that_stays_or_gets_better_does_not() {
        assertThat(broken(start(5), start(5))).isEmpty();
        assertThat(broken(start(4), start(5))).isEmpty();
        assertThat(broken(start(4), due(5))).isEmpty();
    }

    @Test
    void a_larger_distance_to_a_fixed_task_or_a_not_before_date_breaks_the_plan() {
        assertThat(broken(allowed(2), allowed(2))).isEmpty();
        assertThat(broken(allowed(3), allowed(2))).containsExactly(allowed(3));
        assertThat(broken(afterFixed("T33", 2), afterFixed("T33", 2))).isEmpty();
        assertThat(broken(afterFixed("T33", 3), afterFixed("T33", 2))).containsExactly(afterFixed("T33", 3));
        assertThat(broken(afterFixed("T24", 1), afterFixed("T33", 2))).containsExactly(afterFixed("T24", 1));
    }

    @Test
    void what_could_not_be_kept_when_the_plan_was_made_breaks_nothing() {
        assertThat(Feasibility.broken(List.of(start(5), due(1)), NONE, List.of(start(5), due(1)))).isEmpty();
    }

    @Test
    void a_missed_soft_deadline_breaks_nothing_but_is_told() {
        var missed = new Conflict.TargetMissed("T09", TODAY, TODAY.plusDays(3), lack(3));
        var more = new Conflict.TargetMissed("T09", TODAY, TODAY.plusDays(4), lack(4));
        assertThat(Feasibility.broken(List.of(missed), NONE, NONE)).isEmpty();
        assertThat(Feasibility.missed(List.of(missed, due(1)), NONE)).containsExactly(missed);
        assertThat(Feasibility.missed(List.of(missed), List.of(more))).isEmpty();
        assertThat(Feasibility.missed(List.of(more), List.of(missed))).containsExactly(more);
        assertThat(Feasibility.gone(List.of(missed, due(1)), List.of(due(1)))).containsExactly(missed);
    }
}
