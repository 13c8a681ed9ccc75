package org.plenum.task.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class LightRulesTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 1, 4);

    private final LightRules rules = SampleRules.threeDaysAndTwentyPoints();

    private LocalDate yellowFrom(String start, String due, boolean inWorkdays, int progress) {
        return rules.yellowFrom(LocalDate.parse(start), LocalDate.parse(due), inWorkdays, progress);
    }

    /// Due on Thursday: on Monday, three working days are left.
    @Test
    void a_light_turns_yellow_three_working_days_before_the_deadline() {
        assertThat(yellowFrom("2021-01-04", "2021-01-14", true, 100)).isEqualTo("2021-01-11");
    }

    @Test
    void days_off_do_not_count_as_days_left() {
        // due on Tuesday 5 January 2021; 1-3 January are off: Monday, Thursday 31 and Wednesday 30 December
        assertThat(yellowFrom("2020-12-21", "2021-01-05", true, 100)).isEqualTo("2020-12-30");
    }

    @Test
    void a_deadline_on_a_day_off_is_as_near_as_the_working_day_before_it() {
        assertThat(yellowFrom("2021-01-04", "2021-01-17", false, 100))
                .isEqualTo(yellowFrom("2021-01-04", "2021-01-15", false, 100));
    }

    /// Ten working days from Monday 4 to Friday 15 January: after the third, 30 % of the time has passed.
    @Test
    void a_light_turns_yellow_when_progress_is_more_than_twenty_points_behind() {
        assertThat(yellowFrom("2021-01-04", "2021-01-15", true, 0)).isEqualTo("2021-01-07");
        // 10 % reported: 40 % passed is behind by 30, so after the fourth day; 30 % is behind by exactly 20, which is not more
        assertThat(yellowFrom("2021-01-04", "2021-01-15", true, 10)).isEqualTo("2021-01-08");
    }

    @Test
    void days_off_count_for_a_task_in_natural_days() {
        // ten natural days from Friday 8 to Sunday 17 January: three have passed on Monday
        assertThat(yellowFrom("2021-01-08", "2021-01-17", false, 0)).isEqualTo("2021-01-11");
    }

    @Test
    void progress_puts_off_the_yellow_light_until_the_deadline_is_near() {
        assertThat(yellowFrom("2021-01-04", "2021-01-15", true, 80)).isEqualTo("2021-01-12");
    }

    @Test
    void a_light_is_yellow_at_the_latest_on_the_due_day() {
        var never = SampleRules.rules(new LightRule(LocalDate.of(1949, 1, 1), 0, 100, "演练"));
        assertThat(never.yellowFrom(MONDAY, MONDAY.plusDays(4), true, 0)).isEqualTo(MONDAY.plusDays(4));
    }

    @Test
    void a_rule_holds_for_tasks_due_from_its_day_on() {
        var both = SampleRules.rules(new LightRule(LocalDate.of(1949, 1, 1), 3, 20, "演练"),
                new LightRule(LocalDate.of(2021, 1, 14), 5, 20, "演练"));
        assertThat(both.yellowFrom(MONDAY, LocalDate.of(2021, 1, 13), true, 100)).isEqualTo("2021-01-08");
        assertThat(both.yellowFrom(MONDAY, LocalDate.of(2021, 1, 14), true, 100)).isEqualTo("2021-01-07");
    }
}
