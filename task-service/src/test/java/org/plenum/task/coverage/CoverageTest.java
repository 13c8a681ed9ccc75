package org.plenum.task.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenum.task.coverage.CoverageView.CoveredTask;
import org.plenum.task.coverage.CoverageView.GroupCoverage;
import org.plenum.task.coverage.CoverageView.TagCoverage;
import org.plenum.task.coverage.CoverageView.TagGap;
import org.plenum.task.light.Light;
import org.plenum.task.tag.TagName;
import org.plenum.task.task.DividedTask;
import org.plenum.task.task.TaskState;

class CoverageTest {

    private static final LocalDate DAY = LocalDate.of(2020, 12, 21);
    private static final List<TagName> TAGS = List.of(new TagName("A_MEMBER", "一", "GROUP", true),
            new TagName("B_MEMBER", "二", "GROUP", true), new TagName("GROUP", "组", null, true),
            new TagName("OLD", "旧", null, false), new TagName("OLD_UNUSED", "旧而无用", null, false),
            new TagName("ALONE", "单", null, true));

    private final List<DividedTask> tasks = new ArrayList<>();

    private void task(String code, int days, int progress, TaskState state, Light light, String... tags) {
        task(code, "办公室", null, null, days, progress, state, light, tags);
    }

    private void task(String code, String unit, @Nullable String leader, @Nullable String owner, int days, int progress,
            TaskState state, Light light, String... tags) {
        tasks.add(new DividedTask(new UUID(0, tasks.size() + 1), code, "任务 " + code, days, unit, leader, owner, List.of(tags),
                state,
                progress, light, light == Light.RED, DAY));
    }

    private CoverageView view() {
        return new Coverage(tasks, TAGS).view("7-5", DAY);
    }

    private Figures of(String tag) {
        return view().byTag().stream().filter(row -> row.tag().equals(tag)).findFirst().orElseThrow().figures();
    }

    @Test
    void a_group_counts_the_tasks_of_its_members_each_once() {
        task("T1", 1, 0, TaskState.NOT_STARTED, Light.GREY, "A_MEMBER", "B_MEMBER");
        task("T2", 1, 0, TaskState.NOT_STARTED, Light.GREY, "GROUP");
        assertThat(of("GROUP").tasks()).isEqualTo(2);
        assertThat(of("A_MEMBER").tasks()).isEqualTo(1);
        assertThat(of("ALONE").tasks()).isZero();
    }

    @Test
    void a_group_stands_before_its_members_and_a_retired_tag_only_where_it_has_tasks() {
        task("T1", 1, 0, TaskState.NOT_STARTED, Light.GREY, "OLD");
        assertThat(view().byTag()).extracting(TagCoverage::tag).containsExactly("ALONE", "GROUP", "A_MEMBER", "B_MEMBER",
                "OLD");
    }

    @Test
    void a_valid_tag_without_a_task_is_a_gap_also_if_its_only_task_was_terminated() {
        task("T1", 1, 0, TaskState.TERMINATED, Light.GREY, "ALONE");
        task("T2", 1, 0, TaskState.SUSPENDED, Light.GREY, "A_MEMBER");
        assertThat(view().gaps().tagsWithoutTask()).extracting(TagGap::tag).containsExactly("ALONE", "B_MEMBER");
    }

    @Test
    void tasks_without_tag_leader_or_owner_are_gaps_unless_they_were_terminated() {
        task("T1", "办公室", "李振华", "王丽", 1, 0, TaskState.NOT_STARTED, Light.GREY, "ALONE");
        task("T2", "办公室", null, null, 1, 0, TaskState.NOT_STARTED, Light.GREY);
        task("T3", "办公室", null, null, 1, 0, TaskState.TERMINATED, Light.GREY);
        task("T4", "办公室", "李振华", null, 1, 100, TaskState.CLOSED, Light.BLUE, "ALONE");
        var gaps = view().gaps();
        assertThat(gaps.withoutTag()).extracting(CoveredTask::code).containsExactly("T2");
        assertThat(gaps.withoutLeader()).extracting(CoveredTask::code).containsExactly("T2");
        assertThat(gaps.withoutOwner()).extracting(CoveredTask::code).containsExactly("T2", "T4");
    }

    @Test
    void progress_is_weighted_by_duration_a_milestone_counts_as_a_day_and_what_was_terminated_does_not() {
        task("T1", 8, 50, TaskState.IN_PROGRESS, Light.GREEN);
        task("T2", 1, 100, TaskState.CLOSED, Light.BLUE);
        task("T3", 0, 0, TaskState.NOT_STARTED, Light.GREY);
        task("T4", 90, 0, TaskState.TERMINATED, Light.GREY);
        assertThat(view().total().progress()).isEqualTo(50);
    }

    @Test
    void where_nothing_is_left_to_weigh_there_is_no_progress() {
        task("T1", 9, 0, TaskState.TERMINATED, Light.GREY, "ALONE");
        assertThat(of("ALONE").progress()).isNull();
        assertThat(of("GROUP").progress()).isNull();
    }

    @Test
    void every_state_and_every_light_is_counted() {
        task("T1", 1, 0, TaskState.NOT_STARTED, Light.GREY);
        task("T2", 1, 0, TaskState.IN_PROGRESS, Light.GREEN);
        task("T3", 1, 0, TaskState.IN_PROGRESS, Light.YELLOW);
        task("T4", 1, 0, TaskState.AWAITING_CHECK, Light.RED);
        task("T5", 1, 100, TaskState.CLOSED, Light.BLUE);
        task("T6", 1, 0, TaskState.SUSPENDED, Light.GREY);
        task("T7", 1, 0, TaskState.TERMINATED, Light.GREY);
        Figures total = view().total();
        assertThat(total.tasks()).isEqualTo(7);
        assertThat(total.states()).isEqualTo(new Figures.States(1, 2, 1, 1, 1, 1));
        assertThat(total.lights()).isEqualTo(new Figures.Lights(3, 1, 1, 1, 1));
        assertThat(total.overdue()).isEqualTo(1);
        assertThat(total.onceLate()).isEqualTo(1);
        assertThat(view().late()).extracting(CoveredTask::code).containsExactly("T4");
    }

    @Test
    void units_and_leaders_stand_in_their_order_and_those_without_a_leader_last() {
        task("T1", "研究室", null, null, 1, 0, TaskState.NOT_STARTED, Light.GREY);
        task("T2", "办公室", "李振华", null, 1, 0, TaskState.NOT_STARTED, Light.GREY);
        task("T3", "研究室", "李振华", null, 1, 0, TaskState.NOT_STARTED, Light.GREY);
        assertThat(view().byLeadUnit()).extracting(row -> row.figures().tasks()).containsExactly(1, 2);
        assertThat(view().byResponsibleLeader()).extracting(GroupCoverage::name).containsExactly("李振华", null);
    }
}
