package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One picture per rule; [Drawing] says how to read them.
class DrawnScheduleTest {

    /// `w1` of 3 days linked to `w2` of 4 days, which is due on Thursday 21 January 2021.
    private static String linked(String link) {
        Plan plan = Stated.openingOn("2021-02-01")
                .workdays("w1", 3)
                .workdays("w2", 4).due("2021-01-21")
                .natural("n0", 1).due(0).fixed()
                .link(link).plan();
        return Drawing.of(plan, "2021-01-04", 5);
    }

    @Test
    void finish_to_start_begins_on_the_day_after() {
        assertThat(linked("w1 FS w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |           XXX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void start_to_start_begins_on_the_same_day() {
        assertThat(linked("w1 SS w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |                 XXX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void finish_to_finish_ends_on_the_same_day() {
        assertThat(linked("w1 FF w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |                  XXX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void start_to_finish_ends_on_the_day_before_the_predecessor_starts() {
        assertThat(linked("w1 SF w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |                     X-- XX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_lag_leaves_so_many_working_days_between() {
        assertThat(linked("w1 FS+2 w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |         XXX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_lag_from_start_to_start_counts_from_the_start() {
        assertThat(linked("w1 SS+2 w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |            XX-- X
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_lag_from_finish_to_finish_counts_from_the_finish() {
        assertThat(linked("w1 FF+2 w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |             X-- XX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_lag_from_start_to_finish_counts_from_the_eve_of_the_start() {
        assertThat(linked("w1 SF+2 w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |                   XXX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_negative_lag_lets_them_overlap_by_so_many_working_days() {
        assertThat(linked("w1 FS-2 w2")).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      oo      o
                w1  |             X-- XX
                w2  |                 XXXX
                n0  |                                 X
                """);
    }

    @Test
    void a_lag_counts_no_holidays_and_every_make_up_day() {
        Plan plan = Stated.openingOn("2021-02-26")
                .workdays("w1", 2)
                .workdays("w2", 2).due("2021-02-19")
                .natural("n0", 1).due(0).fixed()
                .link("w1 FS+2 w2").plan();
        assertThat(Drawing.of(plan, "2021-02-01", 4)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      o     oooo ooo   o      oo
                w1  |       X X
                w2  |                    XX
                n0  |                             X
                """);
    }

    @Test
    void a_make_up_saturday_is_worked_on() {
        Plan plan = Stated.openingOn("2021-02-26")
                .workdays("w1", 2)
                .workdays("w2", 1).due("2021-02-22")
                .natural("n0", 1).due(0).fixed()
                .link("w1 FS w2").plan();
        assertThat(Drawing.of(plan, "2021-02-01", 4)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      o     oooo ooo   o      oo
                w1  |                     XX
                w2  |                         X
                n0  |                             X
                """);
    }

    @Test
    void a_deadline_on_a_day_off_moves_to_the_working_day_before_for_a_task_in_working_days_only() {
        Plan plan = Stated.openingOn("2021-02-22")
                .workdays("w1", 2).due(-6)
                .natural("n2", 2).due(-6)
                .natural("n0", 1).due(0).fixed()
                .plan();
        assertThat(Drawing.of(plan, "2021-02-01", 4)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      o     oooo ooo   o      oo
                w1  |          XX
                n2  |                 XX
                n0  |                         X
                """);
    }

    @Test
    void natural_days_run_through_spring_festival_and_working_days_around_it() {
        Plan plan = Stated.openingOn("2021-02-22")
                .natural("n1", 12)
                .workdays("w2", 12)
                .natural("n0", 1).due(0).fixed()
                .link("n1 FS n0").link("w2 FS n0").plan();
        assertThat(Drawing.of(plan, "2021-02-01", 4)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      o     oooo ooo   o      oo
                n1  |           XXXXX XXXXXXX
                w2  | XXXXX-X XXX---- ---XXX
                n0  |                         X
                """);
    }

    @Test
    void the_next_day_is_that_of_the_successors_kind() {
        Plan plan = Stated.openingOn("2021-02-22")
                .workdays("w1", 1)
                .natural("n2", 1).due("2021-01-23")
                .natural("n3", 1)
                .workdays("w4", 1).due("2021-01-25")
                .link("w1 FS n2").link("n3 FS w4").plan();
        assertThat(Drawing.of(plan, "2021-01-18", 2)).isEqualTo("""
                    | MTWTFSS MTWTFSS
                off |      oo      oo
                w1  |     X
                n2  |      X
                n3  |       X
                w4  |         X
                """);
    }

    @Test
    void a_milestone_stands_at_the_end_of_its_day() {
        Plan plan = Stated.openingOn("2021-02-01")
                .workdays("w1", 3)
                .workdays("m2", 0)
                .workdays("w3", 2).due("2021-01-25")
                .natural("n0", 1).due(0).fixed()
                .link("w1 FS m2").link("m2 FS w3").plan();
        assertThat(Drawing.of(plan, "2021-01-18", 3)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      o
                w1  |  XXX
                m2  |    M
                w3  |     X-- X
                n0  |                 X
                """);
    }

    @Test
    void of_two_successors_the_tighter_one_binds_and_of_two_predecessors_each_keeps_its_slack() {
        Plan plan = Stated.openingOn("2021-02-01").today("2021-01-11")
                .workdays("w1", 2)
                .workdays("w2", 5)
                .workdays("w3", 2)
                .workdays("w4", 1)
                .natural("n0", 1).due(0).fixed()
                .link("w1 FS w3").link("w2 FS w3").link("w1 FS w4").link("w3 FS n0").link("w4 FS n0").plan();
        assertThat(Drawing.of(plan, "2021-01-11", 4)).isEqualTo("""
                    | MTWTFSS MTWTFSS MTWTFSS MTWTFSS
                off |      oo      oo      oo      o
                w1  |                  XX
                w2  |            XX-- XXX
                w3  |                    XX
                w4  |                     X
                n0  |                         X
                """);
        assertThat(plan.activities()).extracting(ScheduledActivity::totalSlack).containsExactly(11, 8, 8, 12, 0);
        assertThat(plan.activities()).extracting(ScheduledActivity::freeSlack).containsExactly(0, 0, 8, 12, 0);
        assertThat(plan.activities()).extracting(ScheduledActivity::critical).containsExactly(false, true, true, false, true);
        assertThat(plan.criticalPath()).containsExactly("w2", "w3", "n0");
        assertThat(plan.chain("w1")).extracting(ScheduledActivity::code).containsExactly("w1", "w3", "n0");
    }
}
