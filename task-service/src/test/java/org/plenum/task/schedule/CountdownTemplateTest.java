package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

/// The countdown template for 七届五次会议, which opened on 2021-02-01, as seen on 2020-12-21.
class CountdownTemplateTest {

    private static final BackwardScheduler SCHEDULER = new BackwardScheduler(WorkdayCalendar.builtIn());

    private final Plan plan = planOn("2020-12-21");

    @Test
    void all_37_tasks_are_dated_from_official_years() {
        assertThat(plan.activities()).hasSize(37).extracting(ScheduledActivity::certainty).containsOnly(Certainty.OFFICIAL);
    }

    @Test
    void the_opening_is_bound_to_its_day() {
        assertDates("T33", "2021-02-01", "2021-02-01");
        assertThat(plan.activity("T33").reason()).isInstanceOf(Reason.Opening.class);
    }

    @Test
    void the_chairmens_meeting_is_on_its_own_deadline_d_21() {
        assertDates("T19", "2021-01-11", "2021-01-11");
        assertThat(plan.activity("T19").reason())
                .isEqualTo(new Reason.OwnDeadline(-21, LocalDate.of(2021, 1, 11), LocalDate.of(2021, 1, 11)));
    }

    /// D-11 would be 21 January, but on that day the papers must already go to print to be ready on D-7, a Monday.
    @Test
    void the_standing_committee_meets_a_day_before_d_11_for_the_printers_sake() {
        assertDates("T26", "2021-01-21", "2021-01-25");
        assertDates("T24", "2021-01-20", "2021-01-20");
        assertThat(plan.activity("T24").why(Locale.CHINA)).isEqualTo("因「文件付印」最迟1月21日开始，需在1月20日前完成");
    }

    @Test
    void a_deadline_in_national_day_week_moves_before_it_over_a_make_up_sunday() {
        assertDates("T01", "2020-09-25", "2020-09-30");
    }

    @Test
    void rehearsals_run_on_the_weekend_before_the_opening() {
        assertDates("T30", "2021-01-29", "2021-01-29");
        assertDates("T31", "2021-01-30", "2021-01-30");
        assertDates("T32", "2021-01-31", "2021-01-31");
    }

    @Test
    void the_review_of_proposals_works_around_spring_festival() {
        assertDates("T35", "2021-02-08", "2021-02-22");
        assertThat(plan.activity("T35").earlyStart()).isEqualTo("2021-02-04");
        assertThat(plan.activity("T35").earlyFinish()).isEqualTo("2021-02-18");
    }

    @Test
    void what_was_due_is_told_apart_from_what_had_to_be_started() {
        assertThat(plan.conflicts()).filteredOn(Conflict.AlreadyDue.class::isInstance).extracting(Conflict::code)
                .containsExactly("T01", "T02", "T03", "T04", "T05", "T06", "T07", "T08");
        assertThat(plan.conflicts()).filteredOn(Conflict.StartPassed.class::isInstance).extracting(Conflict::code)
                .containsExactly("T09", "T11", "T12", "T13", "T15");
        assertThat(plan.conflicts()).hasSize(13);
    }

    @Test
    void a_conflict_names_the_chain_that_forces_it() {
        assertThat(plan.chain("T07")).extracting(ScheduledActivity::code).containsExactly("T07", "T13");
    }

    @Test
    void before_the_first_task_is_due_to_start_nothing_is_in_conflict() {
        Plan early = planOn("2020-09-25");
        assertThat(early.conflicts()).isEmpty();
        assertThat(early.activities()).allSatisfy(activity -> assertThat(activity.totalSlack()).isNotNegative());
        assertThat(early.criticalPath()).containsExactly("T01", "T09", "T16", "T23", "T29", "T33");
    }

    private void assertDates(String code, String lateStart, String lateFinish) {
        assertThat(plan.activity(code).lateStart()).isEqualTo(lateStart);
        assertThat(plan.activity(code).lateFinish()).isEqualTo(lateFinish);
    }

    private static Plan planOn(String today) {
        return Stated.planOf(SCHEDULER.schedule(template(LocalDate.of(2021, 2, 1), LocalDate.parse(today))));
    }

    private static Network template(LocalDate opening, LocalDate today) {
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (String line : lines().subList(1, lines().size())) {
            String[] cells = line.split(",", -1);
            String code = cells[0];
            activities.add(new Activity(code, cells[1], new Due.Offset(Integer.parseInt(cells[5])), Integer.parseInt(cells[6]),
                    DayKind.valueOf(cells[7].toUpperCase(Locale.ROOT)), cells[8].equals("yes"), null, Progress.NOT_STARTED));
            for (String dependency : cells[9].split(";")) {
                if (!dependency.isBlank()) {
                    String[] words = dependency.trim().split(" ");
                    String lag = words[1].substring(2);
                    links.add(new Link(words[0], code, Link.Type.valueOf(words[1].substring(0, 2)),
                            lag.isEmpty() ? 0 : Integer.parseInt(lag)));
                }
            }
        }
        return new Network(opening, today, activities, links);
    }

    private static List<String> lines() {
        try (var csv = Objects.requireNonNull(CountdownTemplateTest.class.getResourceAsStream("/templates/countdown.csv"))) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
