package org.plenum.task.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Progress;
import org.plenum.task.schedule.Schedule;

/// Seen on Monday, 21 December 2020, for an opening on 1 February 2021.
class ConflictViewTest {

    private static Activity activity(String code, String title, int offset, int days) {
        return new Activity(code, title, new Due.Offset(offset), days, DayKind.WORKDAY, false, null, Progress.NOT_STARTED);
    }

    private static Plan schedule(List<Activity> activities, Link... links) {
        var network = new Network(LocalDate.of(2021, 2, 1), LocalDate.of(2020, 12, 21), activities, List.of(links));
        return ((Schedule.Scheduled) new BackwardScheduler(WorkdayCalendar.builtIn()).schedule(network)).plan();
    }

    private static List<ConflictView> views(Plan plan, Locale language) {
        return plan.conflicts().stream().map(one -> ConflictView.of(one, plan, language)).toList();
    }

    @Test
    void a_passed_deadline_is_told_with_the_chain_that_forces_it() {
        // B starts on the 21st at the latest, so A finishes on Friday the 18th
        Plan plan = schedule(List.of(activity("A", "提纲", 0, 2), activity("B", "初稿", -38, 5)),
                new Link("A", "B", Link.Type.FS, 0));
        assertThat(views(plan, Locale.CHINA)).singleElement().satisfies(view -> {
            assertThat(view.kind()).isEqualTo(ConflictView.Kind.ALREADY_DUE);
            assertThat(view.sentence()).isEqualTo("「提纲」须在2020年12月18日前完成，而今天已是2020年12月21日，相差1个工作日");
            assertThat(view.chain()).extracting(ConflictView.ChainView::code).containsExactly("A", "B");
            assertThat(view.lackDays()).isEqualTo(3);
        });
    }

    @Test
    void a_passed_start_is_told_in_english() {
        Plan plan = schedule(List.of(activity("A", "提纲", -38, 6)));
        assertThat(views(plan, Locale.ENGLISH)).singleElement().extracting(ConflictView::sentence)
                .isEqualTo("“提纲” must start by 18 Dec 2020, and today is 21 Dec 2020: 1 working day too late");
    }

    @Test
    void a_fixed_task_that_comes_too_late_is_named() {
        var fixed = new Activity("F", "开幕100%", new Due.Offset(0), 1, DayKind.NATURAL, true, null, Progress.NOT_STARTED);
        Plan plan = schedule(List.of(fixed, activity("S", "总结", 0, 1)), new Link("F", "S", Link.Type.FS, 0));
        assertThat(views(plan, Locale.CHINA)).singleElement().satisfies(view -> {
            assertThat(view.fixed()).isEqualTo("F");
            assertThat(view.sentence()).contains("开幕100%").contains("「总结」无法按期进行");
        });
    }

    @Test
    void a_start_before_the_allowed_day_is_told() {
        var waits = new Activity("A", "调研", new Due.Offset(-31), 3, DayKind.WORKDAY, false, LocalDate.of(2021, 1, 4),
                Progress.NOT_STARTED);
        assertThat(views(schedule(List.of(waits)), Locale.CHINA)).singleElement().extracting(ConflictView::sentence)
                .asString().startsWith("「调研」最迟须在2020年12月29日开始，但2021年1月4日起才可开始");
    }
}
