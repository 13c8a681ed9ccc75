package org.plenum.task.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

class BackwardSchedulerTest {

    private static Stated opening() {
        return Stated.openingOn("2021-02-01").natural("opening", 1).due(0).fixed();
    }

    // ---- what binds a date

    @Test
    void the_opening_stands_on_its_day_even_if_that_is_a_sunday() {
        Plan plan = Stated.openingOn("2021-01-31").natural("opening", 1).due(0).fixed().plan();
        assertThat(plan.activity("opening").lateStart()).isEqualTo("2021-01-31");
        assertThat(plan.activity("opening").reason()).isEqualTo(new Reason.Opening(LocalDate.of(2021, 1, 31)));
    }

    @Test
    void a_fixed_day_counted_from_the_opening_or_given_is_kept() {
        Plan plan = opening().workdays("a", 2).due(-3).fixed().workdays("b", 1).due("2021-01-20").fixed().link("a FS opening")
                .plan();
        assertThat(plan.activity("a").reason()).isEqualTo(new Reason.Fixed(LocalDate.of(2021, 1, 29)));
        assertThat(plan.activity("a").lateStart()).isEqualTo("2021-01-28");
        assertThat(plan.activity("b").reason()).isEqualTo(new Reason.Fixed(LocalDate.of(2021, 1, 20)));
    }

    @Test
    void its_own_deadline_binds_where_successors_would_allow_more() {
        Plan plan = opening().workdays("a", 1).due(-9).link("a FS opening").plan();
        assertThat(plan.activity("a").reason())
                .isEqualTo(new Reason.OwnDeadline(-9, LocalDate.of(2021, 1, 23), LocalDate.of(2021, 1, 22)));
    }

    @Test
    void a_successor_binds_where_it_cannot_wait_for_the_deadline() {
        Plan plan = opening().workdays("a", 1).due(-3).workdays("b", 2).link("a FS+1 b").link("b FS opening").plan();
        assertThat(plan.activity("a").reason())
                .isEqualTo(new Reason.Successor("b", "b", Link.Type.FS, 1, LocalDate.of(2021, 1, 28)));
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-01-26");
    }

    @Test
    void what_nothing_binds_ends_with_the_plan() {
        Plan plan = opening().workdays("a", 2).workdays("b", 1).due("2021-03-05").plan();
        assertThat(plan.activity("a").reason()).isEqualTo(new Reason.PlanEnd(LocalDate.of(2021, 3, 5)));
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-03-05");
    }

    @Test
    void an_empty_plan_is_a_plan() {
        Plan plan = Stated.openingOn("2021-02-01").plan();
        assertThat(plan.activities()).isEmpty();
        assertThat(plan.criticalPath()).isEmpty();
    }

    // ---- the reason in words

    @Test
    void a_reason_is_a_sentence_in_either_language() {
        Plan plan = opening().workdays("a", 1).workdays("文件付印", 3).due("2021-01-26").link("a FS 文件付印").plan();
        assertThat(plan.activity("a").why(Locale.SIMPLIFIED_CHINESE)).isEqualTo("因「文件付印」最迟1月22日开始，需在1月21日前完成");
        assertThat(plan.activity("a").why(Locale.ENGLISH))
                .isEqualTo("“文件付印” must start by 22 Jan 2021, so it must finish by 21 Jan 2021");
        assertThat(plan.activity("opening").why(Locale.CHINA)).isEqualTo("开幕日固定为2月1日");
        assertThat(plan.activity("opening").why(Locale.FRENCH)).isEqualTo("Fixed to the opening day, 1 Feb 2021");
    }

    @ParameterizedTest
    @CsvSource({
            "FS+2, 因「b」最迟1月20日开始，间隔2个工作日，需在1月15日前完成, '“b” must start by 20 Jan 2021 with a lag of 2 working days, so it must finish by 15 Jan 2021'",
            "SS-1, 因「b」最迟1月20日开始，可重叠1个工作日，需在1月21日前开始, '“b” must start by 20 Jan 2021 with an overlap of 1 working day, so it must start by 21 Jan 2021'",
            "FF, 因「b」最迟1月21日完成，需在1月21日前完成, '“b” must finish by 21 Jan 2021, so it must finish by 21 Jan 2021'",
            "SF, 因「b」最迟1月21日完成，需在1月22日前开始, '“b” must finish by 21 Jan 2021, so it must start by 22 Jan 2021'",
    })
    void a_successor_is_named_with_what_it_waits_for(String type, String chinese, String english) {
        Plan plan = opening().workdays("a", 3).workdays("b", 2).due("2021-01-21").link("a " + type + " b").plan();
        assertThat(plan.activity("a").why(Locale.CHINA)).isEqualTo(chinese);
        assertThat(plan.activity("a").why(Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void a_deadline_that_was_moved_says_from_where() {
        Plan plan = opening().workdays("a", 1).due(-30).workdays("b", 1).due("2021-01-24").workdays("c", 1).plan();
        assertThat(plan.activity("a").why(Locale.CHINA)).isEqualTo("自身期限为开幕前30天（2021年1月2日非工作日，提前），需在12月31日前完成");
        assertThat(plan.activity("a").why(Locale.ENGLISH))
                .isEqualTo("Its own deadline is D-30 (2 Jan 2021 is no working day), so it must finish by 31 Dec 2020");
        assertThat(plan.activity("b").why(Locale.CHINA)).isEqualTo("自身期限为1月24日（1月24日非工作日，提前），需在1月22日前完成");
        assertThat(plan.activity("c").why(Locale.CHINA)).isEqualTo("没有更早的限制，需在计划最后一天2月1日前完成");
    }

    @Test
    void a_date_in_another_year_is_written_with_its_year() {
        Plan plan = opening().workdays("a", 1).workdays("b", 1).due("2021-01-04").link("a FS b").plan();
        assertThat(plan.activity("a").why(Locale.CHINA)).isEqualTo("因「b」最迟2021年1月4日开始，需在2020年12月31日前完成");
    }

    // ---- conflicts

    @Test
    void what_was_due_before_today_is_a_conflict_of_its_own_kind() {
        Plan plan = opening().today("2021-01-25").workdays("a", 2).due("2021-01-20").plan();
        assertThat(plan.conflicts())
                .containsExactly(new Conflict.AlreadyDue("a", LocalDate.of(2021, 1, 20), LocalDate.of(2021, 1, 25),
                        new Conflict.Lack(3, 5)));
        assertThat(plan.activity("a").totalSlack()).isEqualTo(-4);
        assertThat(plan.activity("a").lateStart()).isEqualTo("2021-01-19");
    }

    @Test
    void what_would_have_to_start_before_today_is_a_conflict_with_its_chain() {
        Plan plan = opening().today("2021-01-25").workdays("a", 3).workdays("b", 4).link("a FS b").link("b FS opening").plan();
        assertThat(plan.conflicts())
                .containsExactly(new Conflict.StartPassed("a", LocalDate.of(2021, 1, 21), LocalDate.of(2021, 1, 25),
                        new Conflict.Lack(2, 4)));
        assertThat(plan.chain("a")).extracting(ScheduledActivity::code).containsExactly("a", "b", "opening");
        assertThat(plan.activities()).extracting(ScheduledActivity::totalSlack).containsExactly(0, -2, -2);
        assertThat(plan.criticalPath()).containsExactly("a", "b", "opening");
    }

    @Test
    void a_start_today_is_no_conflict() {
        Plan plan = opening().today("2021-01-25").workdays("a", 5).link("a FS opening").plan();
        assertThat(plan.activity("a").lateStart()).isEqualTo("2021-01-25");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void a_start_before_the_not_before_day_is_a_conflict() {
        Plan plan = opening().workdays("a", 5).notBefore("2021-01-27").link("a FS opening").plan();
        assertThat(plan.conflicts())
                .containsExactly(new Conflict.BeforeAllowed("a", LocalDate.of(2021, 1, 25), LocalDate.of(2021, 1, 27),
                        new Conflict.Lack(2, 2)));
    }

    @Test
    void what_follows_a_fixed_day_but_would_have_to_come_before_it_is_a_conflict_and_nothing_moves() {
        Plan plan = opening().workdays("a", 2).due(1).link("opening FS a").plan();
        assertThat(plan.conflicts()).containsExactly(new Conflict.AfterFixed("a", "opening", LocalDate.of(2021, 1, 31),
                LocalDate.of(2021, 2, 1), new Conflict.Lack(0, 1)));
        assertThat(plan.activity("opening").lateStart()).isEqualTo("2021-02-01");
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-02-02");
        assertThat(plan.activity("a").totalSlack()).isEqualTo(-1);
    }

    @Test
    void what_is_done_is_in_no_conflict_and_holds_nobody_up() {
        Plan plan = opening().today("2021-01-25").workdays("a", 3).done().workdays("b", 5).link("a FS b").link("b FS opening")
                .plan();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.activity("a").lateStart()).isEqualTo("2021-01-20");
        assertThat(plan.activity("a").critical()).isFalse();
        assertThat(plan.activity("b").earlyStart()).isEqualTo("2021-01-25");
        assertThat(plan.criticalPath()).containsExactly("b", "opening");
    }

    @Test
    void what_was_started_goes_on_from_today_with_the_days_that_are_left() {
        Plan plan = opening().today("2021-01-25").workdays("a", 20).due("2021-01-27").started(3).workdays("b", 2).link("a FS b")
                .link("b FS opening").plan();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.activity("a").earlyFinish()).isEqualTo("2021-01-27");
        assertThat(plan.activity("a").totalSlack()).isZero();
        assertThat(plan.activity("b").earlyStart()).isEqualTo("2021-01-28");
    }

    @Test
    void more_work_than_days_is_a_conflict_of_what_was_started() {
        Plan plan = opening().today("2021-01-25").workdays("a", 20).due("2021-01-27").started(5).plan();
        assertThat(plan.conflicts()).containsExactly(new Conflict.WorkRemains("a", LocalDate.of(2021, 1, 27),
                LocalDate.of(2021, 1, 29), new Conflict.Lack(2, 2)));
        assertThat(plan.activity("a").totalSlack()).isEqualTo(-2);
    }

    @Test
    void what_was_started_waits_for_no_start_but_its_end_still_waits() {
        Plan started = opening().today("2021-01-18").workdays("a", 5).workdays("b", 4).started(2).link("a FS b").plan();
        assertThat(started.activity("b").earlyFinish()).isEqualTo("2021-01-19");
        Plan ending = opening().today("2021-01-18").workdays("a", 5).workdays("b", 4).started(2).link("a FF b").plan();
        assertThat(ending.activity("b").earlyFinish()).isEqualTo("2021-01-22");
    }

    // ---- certainty

    @Test
    void dates_over_official_years_are_official_and_over_others_estimated() {
        Plan plan = Stated.openingOn("2027-01-11").today("2026-11-25").natural("opening", 1).due(0).fixed()
                .workdays("a", 3).due(-13)
                .workdays("b", 30).link("b FS opening")
                .natural("c", 3).link("c FS opening")
                .workdays("d", 1).link("d FS b")
                .plan();
        assertThat(plan.activities()).extracting(ScheduledActivity::certainty).containsExactly(Certainty.OFFICIAL,
                Certainty.OFFICIAL,
                Certainty.ESTIMATED, Certainty.OFFICIAL, Certainty.ESTIMATED);
    }

    @Test
    void a_notice_makes_them_official() {
        var day = LocalDate.of(2027, 1, 1);
        var calendar = WorkdayCalendar.builtIn().withYear(2027, Map.of(day, "元旦"), Map.of());
        Network network = Stated.openingOn("2027-01-11").natural("opening", 1).due(0).fixed().workdays("b", 30)
                .link("b FS opening").network();
        assertThat(Stated.planOf(new BackwardScheduler(calendar).schedule(network)).activities())
                .extracting(ScheduledActivity::certainty).containsOnly(Certainty.OFFICIAL);
    }

    // ---- refusals

    @Test
    void a_cycle_is_named_in_the_order_of_its_links() {
        Schedule schedule = opening().workdays("a", 1).workdays("b", 1).workdays("c", 1).workdays("d", 1)
                .link("d FS a").link("a FS c").link("c SS b").link("b FF+3 a").link("b FS opening").schedule();
        assertThat(schedule).isEqualTo(new Schedule.Cyclic(List.of("a", "c", "b")));
    }

    @Test
    void what_only_waits_behind_a_cycle_is_no_member() {
        Schedule schedule = opening().workdays("a", 1).workdays("b", 1).link("a FS b").link("b FS a").link("b FS opening")
                .schedule();
        assertThat(schedule).isEqualTo(new Schedule.Cyclic(List.of("a", "b")));
    }

    @Test
    void bad_activities_are_all_named_at_once() {
        Schedule schedule = opening().workdays("a", 1).workdays("a", 1).workdays("b", -1).workdays("c", 1).fixed()
                .workdays("d", 1).due("2021-01-24").fixed().schedule();
        assertThat(schedule)
                .isEqualTo(new Schedule.Invalid(List.of(new Problem.DuplicateCode("a"), new Problem.NegativeDuration("b", -1),
                        new Problem.FixedWithoutDate("c"), new Problem.FixedOnDayOff("d", LocalDate.of(2021, 1, 24)))));
    }

    @Test
    void bad_links_are_all_named_at_once() {
        Schedule schedule = opening().workdays("a", 1).link("a FS a").link("a FS nobody").link("ghost SS a").schedule();
        assertThat(schedule).isEqualTo(new Schedule.Invalid(List.of(new Problem.SelfLink(new Link("a", "a", Link.Type.FS, 0)),
                new Problem.UnknownEnd(new Link("a", "nobody", Link.Type.FS, 0), "nobody"),
                new Problem.UnknownEnd(new Link("ghost", "a", Link.Type.SS, 0), "ghost"))));
    }

    @ParameterizedTest
    @CsvSource({ "+999999999-12-31, 2021-01-01", "-999999999-01-01, 2021-01-01", "2021-01-01, +999999999-12-31",
            "1948-12-31, 2021-01-01" })
    void an_opening_or_a_today_out_of_the_calendar_is_refused(LocalDate opening, LocalDate today) {
        var network = new Network(opening, today, List.of(), List.of());
        LocalDate outside = opening.equals(LocalDate.of(2021, 1, 1)) ? today : opening;
        assertThat(new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network))
                .isEqualTo(new Schedule.Invalid(List.of(new Problem.DateOutsideCalendar(outside))));
    }

    @Test
    void an_activity_that_would_leave_the_calendar_is_refused_by_name() {
        assertOutside(opening().workdays("a", Integer.MAX_VALUE));
        assertOutside(opening().natural("a", Integer.MAX_VALUE));
        assertOutside(opening().natural("a", 1).due(Integer.MAX_VALUE));
        assertOutside(opening().natural("a", 1).due(Integer.MIN_VALUE));
        assertOutside(opening().natural("a", 1).notBefore("+999999999-12-31"));
        assertOutside(opening().natural("a", 1).link("a FS+40000 opening"));
        assertOutside(opening().natural("a", 1).link("a FS" + Integer.MIN_VALUE + " opening"));
        assertOutside(opening().natural("a", 1).link("a FS+" + Integer.MAX_VALUE + " opening"));
        assertOutside(Stated.openingOn("2021-02-01").natural("a", 2).due("1949-01-01"));
        assertOutside(Stated.openingOn("2100-12-31").today("2100-12-31").workdays("a", 1).link("b FS a").natural("b", 1));
    }

    private static void assertOutside(Stated stated) {
        assertThat(stated.schedule()).isEqualTo(new Schedule.Invalid(List.of(new Problem.ActivityOutsideCalendar("a"))));
    }

    // ---- size

    @Test
    void a_chain_of_100_000_activities_needs_no_stack() {
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (int i = 0; i < 100_000; i++) {
            activities.add(new Activity("t" + i, "任务", null, i % 100 == 0 ? 1 : 0, DayKind.WORKDAY, false, null,
                    Progress.NOT_STARTED));
            if (i > 0) {
                links.add(new Link("t" + (i - 1), "t" + i, Link.Type.FS, 0));
            }
        }
        var network = new Network(LocalDate.of(2021, 2, 1), LocalDate.of(2017, 1, 3), activities, links);
        Plan plan = Stated.planOf(new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network));
        assertThat(plan.chain("t0").size()).isEqualTo(100_000);
        assertThat(plan.activity("t0").lateStart())
                .isEqualTo(WorkdayCalendar.builtIn().minus(LocalDate.of(2021, 2, 1), 999).date());
    }

    @Test
    void a_cycle_of_100_000_activities_is_named_whole() {
        var activities = new ArrayList<Activity>();
        var links = new ArrayList<Link>();
        for (int i = 0; i < 100_000; i++) {
            activities.add(new Activity("t" + i, "任务", null, 1, DayKind.WORKDAY, false, null, Progress.NOT_STARTED));
            links.add(new Link("t" + i, "t" + (i + 1) % 100_000, Link.Type.FS, 0));
        }
        var network = new Network(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 1, 4), activities, links);
        assertThat(new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network)).isInstanceOfSatisfying(
                Schedule.Cyclic.class,
                cyclic -> assertThat(cyclic.members()).hasSize(100_000).startsWith("t0", "t1").endsWith("t99999"));
    }

    // ---- soft deadlines

    @Test
    void a_soft_deadline_binds_nothing() {
        Plan plan = opening().workdays("a", 1).target(-9).link("a FS opening").plan();
        assertThat(plan.activity("a").reason()).isInstanceOf(Reason.Successor.class);
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-01-29");
        assertThat(plan.conflicts()).isEmpty();
    }

    @Test
    void a_soft_deadline_that_can_only_be_missed_is_a_warning_with_the_days() {
        Plan plan = opening().today("2021-01-20").workdays("a", 5).target(-9).link("a FS opening").plan();
        // 23 January is a Saturday
        assertThat(plan.conflicts()).containsExactly(new Conflict.TargetMissed("a", LocalDate.of(2021, 1, 22),
                LocalDate.of(2021, 1, 26), new Conflict.Lack(2, 4)));
        assertThat(plan.hardConflicts()).isEmpty();
    }

    @Test
    void nothing_is_due_before_its_own_soft_deadline_only_because_the_plan_ends() {
        Plan plan = opening().workdays("a", 1).target(4).plan();
        assertThat(plan.activity("a").reason()).isEqualTo(new Reason.PlanEnd(LocalDate.of(2021, 2, 5)));
    }

    @Test
    void what_is_done_has_missed_nothing() {
        assertThat(opening().today("2021-01-29").workdays("a", 1).target(-9).done().plan().conflicts()).isEmpty();
    }

    @Test
    void a_fixed_day_is_not_soft() {
        assertThat(opening().workdays("a", 1).target(-9).fixed().schedule())
                .isEqualTo(new Schedule.Invalid(List.of(new Problem.FixedWithoutDate("a"))));
    }

    // ---- units with days of their own

    @Test
    void an_activity_counts_in_the_calendar_of_its_unit_and_lags_in_the_general_one() {
        var saturdays = WorkdayCalendar.builtIn()
                .where(day -> day.kind().isWorked() || day.date().getDayOfWeek() == java.time.DayOfWeek.SATURDAY);
        var network = opening().workdays("a", 3).workdays("b", 3).due(-2).link("a FS+1 b").network();
        var led = network.activities().stream().map(one -> one.by(one.code().equals("b") ? "会务组" : "办公室")).toList();
        Plan plan = Stated.planOf(new BackwardScheduler(WorkdayCalendar.builtIn(), Map.of("会务组", saturdays))
                .schedule(new Network(network.opening(), network.today(), led, network.links())));
        ScheduledActivity b = plan.activity("b");
        // D-2 is Saturday 30 January: worked by the one, not by the other
        assertThat(b.lateFinish()).isEqualTo("2021-01-30");
        assertThat(b.lateStart()).isEqualTo("2021-01-28");
        assertThat(b.calendar()).isEqualTo("会务组");
        assertThat(plan.activity("a").lateFinish()).isEqualTo("2021-01-26");
        assertThat(plan.activity("a").calendar()).isNull();
    }

    @Test
    void a_deadline_on_a_unit_s_day_off_says_whose() {
        var mondayOff = WorkdayCalendar.builtIn()
                .where(day -> day.kind().isWorked() && day.date().getDayOfWeek() != java.time.DayOfWeek.MONDAY);
        var network = opening().workdays("a", 1).due(-7).network();
        var led = network.activities().stream().map(one -> one.by("研究室")).toList();
        Plan plan = Stated.planOf(new BackwardScheduler(WorkdayCalendar.builtIn(), Map.of("研究室", mondayOff))
                .schedule(new Network(network.opening(), network.today(), led, network.links())));
        assertThat(plan.activity("a").why(Locale.SIMPLIFIED_CHINESE)).contains("按研究室的日历，1月25日不上班", "1月22日");
        assertThat(plan.activity("a").why(Locale.ENGLISH)).contains("no working day of 研究室");
    }
}
