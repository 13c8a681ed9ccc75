package org.plenum.task.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.plenum.task.template.Samples.due;
import static org.plenum.task.template.Samples.item;
import static org.plenum.task.template.Samples.link;
import static org.plenum.task.template.Samples.natural;
import static org.plenum.task.template.Samples.opening;
import static org.plenum.task.template.Samples.renamed;
import static org.plenum.task.template.Samples.template;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskState;
import org.plenum.task.template.Difference.Field;
import org.plenum.task.template.TemplateItem;
import org.plenum.task.template.TemplateLink;

class MergeTest {

    private static final LocalDate NOT_BEFORE = LocalDate.of(2021, 1, 4);

    /// A task of the plan that says what `item` says.
    private static TaskFacts task(TemplateItem item, TaskState state) {
        Activity stated = item.activity();
        Progress progress = switch (state) {
            case NOT_STARTED, SUSPENDED -> Progress.NOT_STARTED;
            case IN_PROGRESS, AWAITING_CHECK -> new Progress.Started(1);
            case CLOSED, TERMINATED -> Progress.DONE;
        };
        var activity = new Activity(stated.code(), stated.title(), stated.due(), stated.duration(), stated.dayKind(),
                stated.fixed(), NOT_BEFORE, progress);
        return new TaskFacts(new UUID(1, 1), new UUID(2, 2), "7-5", activity, item.team(), item.leadUnit(),
                item.cooperatingUnits(), item.deliverables(), state, 0, Light.GREY, NOT_BEFORE, 0);
    }

    private static TaskFacts task(TemplateItem item) {
        return task(item, TaskState.NOT_STARTED);
    }

    private static Merge merge(List<TaskFacts> plan, List<TemplateItem> was, List<TemplateItem> to) {
        return Merge.of(plan, List.of(), template(1, was, List.of()), template(2, to, List.of()));
    }

    @Test
    void what_only_the_newer_version_has_is_added() {
        var merge = merge(List.of(task(item("T01", 5))), List.of(item("T01", 5)), List.of(item("T01", 5), item("T02", 3)));
        assertThat(merge.update().added()).extracting(one -> one.activity().code()).containsExactly("T02");
        assertThat(merge.update().changed()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void what_the_template_changed_is_taken_over_and_all_else_of_the_task_stays() {
        var merge = merge(List.of(task(renamed(item("T01", 5), "改过的名称"))), List.of(item("T01", 5)),
                List.of(due(item("T01", 8), -12)));
        assertThat(merge.fields("T01")).containsExactly(Field.FINISH_OFFSET_DAYS, Field.DURATION_DAYS);
        assertThat(merge.update().changed()).singleElement().satisfies(one -> {
            assertThat(one.activity().duration()).isEqualTo(8);
            assertThat(one.activity().title()).isEqualTo("改过的名称");
            assertThat(one.activity().notBefore()).isEqualTo(NOT_BEFORE);
        });
        assertThat(merge.kept()).isEmpty();
    }

    @Test
    void a_field_that_people_changed_stays_and_is_named_while_others_follow() {
        var merge = merge(List.of(task(item("T01", 6))), List.of(item("T01", 5)), List.of(due(item("T01", 8), -12)));
        assertThat(merge.fields("T01")).containsExactly(Field.FINISH_OFFSET_DAYS);
        assertThat(merge.kept()).containsExactly(
                new Kept("T01", "任务T01", Kept.Reason.CHANGED, Field.DURATION_DAYS, "6", "8"));
    }

    @Test
    void duration_and_kind_of_days_belong_together() {
        var merge = merge(List.of(task(item("T01", 6))), List.of(item("T01", 5)), List.of(natural(item("T01", 5))));
        assertThat(merge.update().changed()).isEmpty();
        assertThat(merge.kept()).extracting(Kept::reason, Kept::field)
                .containsExactly(tuple(Kept.Reason.CHANGED, Field.DAY_KIND));
    }

    @Test
    void what_people_made_the_same_already_is_nothing_to_do() {
        var merge = merge(List.of(task(item("T01", 8))), List.of(item("T01", 5)), List.of(item("T01", 8)));
        assertThat(merge.update().changed()).isEmpty();
        assertThat(merge.kept()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void only_what_nobody_began_is_changed(TaskState state) {
        var merge = merge(List.of(task(item("T01", 5), state)), List.of(item("T01", 5)), List.of(item("T01", 8)));
        boolean open = state == TaskState.NOT_STARTED || state == TaskState.SUSPENDED;
        assertThat(merge.update().changed()).hasSize(open ? 1 : 0);
        assertThat(merge.kept()).extracting(Kept::reason).isEqualTo(kept(state));
    }

    @ParameterizedTest
    @EnumSource(TaskState.class)
    void only_what_nobody_began_is_removed(TaskState state) {
        var merge = merge(List.of(task(item("T01", 5), state), task(item("T02", 5))), List.of(item("T01", 5), item("T02", 5)),
                List.of(item("T02", 5)));
        boolean open = state == TaskState.NOT_STARTED || state == TaskState.SUSPENDED;
        assertThat(merge.update().removed()).isEqualTo(open ? List.of("T01") : List.of());
        if (state != TaskState.TERMINATED) {
            assertThat(merge.kept()).extracting(Kept::reason).isEqualTo(kept(state));
        } else {
            assertThat(merge.kept()).as("it is gone already").isEmpty();
        }
    }

    private static List<Kept.Reason> kept(TaskState state) {
        return switch (state) {
            case NOT_STARTED, SUSPENDED -> List.of();
            case IN_PROGRESS, AWAITING_CHECK -> List.of(Kept.Reason.STARTED);
            case CLOSED -> List.of(Kept.Reason.CLOSED);
            case TERMINATED -> List.of(Kept.Reason.TERMINATED);
        };
    }

    @Test
    void what_people_changed_is_not_removed() {
        var merge = merge(List.of(task(item("T01", 6))), List.of(item("T01", 5)), List.of());
        assertThat(merge.update().removed()).isEmpty();
        assertThat(merge.kept()).extracting(Kept::reason).containsExactly(Kept.Reason.CHANGED);
    }

    @Test
    void the_day_of_what_is_fixed_stays_and_its_title_follows() {
        var later = due(renamed(opening(), "开幕会"), 1);
        var merge = merge(List.of(task(opening())), List.of(opening()), List.of(later));
        assertThat(merge.fields("T33")).containsExactly(Field.TITLE);
        assertThat(merge.kept()).extracting(Kept::reason, Kept::field)
                .containsExactly(tuple(Kept.Reason.FIXED_DAY, Field.FINISH_OFFSET_DAYS));
        assertThat(merge(List.of(task(opening())), List.of(opening()), List.of()).kept()).extracting(Kept::reason)
                .containsExactly(Kept.Reason.FIXED_DAY);
    }

    @Test
    void a_task_of_the_plans_own_is_never_overwritten_and_takes_no_links() {
        var own = renamed(item("C01", 2), "结转的任务");
        var merge = Merge.of(List.of(task(own), task(item("T01", 5))), List.of(),
                template(1, List.of(item("T01", 5)), List.of()),
                template(2, List.of(item("T01", 5), item("C01", 9)), List.of(link("C01", "T01", 0))));
        assertThat(merge.update().changed()).isEmpty();
        assertThat(merge.update().links()).isEmpty();
        assertThat(merge.kept()).extracting(Kept::reason).containsExactly(Kept.Reason.CODE_TAKEN);
        assertThat(merge.keptLinks()).extracting(KeptLink::reason).containsExactly(Kept.Reason.CODE_TAKEN);
    }

    private static Merge relinked(List<TemplateLink> plan, List<TemplateLink> was, List<TemplateLink> to) {
        var items = List.of(item("T01", 5), item("T02", 5));
        return Merge.of(items.stream().map(MergeTest::task).toList(), plan.stream().map(TemplateLink::link).toList(),
                template(1, items, was), template(2, items, to));
    }

    @Test
    void links_are_added_changed_and_removed_as_the_template_was() {
        var first = List.of(link("T01", "T02", 0));
        var later = List.of(link("T01", "T02", 2));
        assertThat(relinked(List.of(), List.of(), first).update().links())
                .containsExactly(new Link("T01", "T02", Link.Type.FS, 0));
        assertThat(relinked(first, first, later).update().links()).containsExactly(new Link("T01", "T02", Link.Type.FS, 2));
        assertThat(relinked(first, first, List.of()).update().links()).isEmpty();
    }

    @Test
    void a_link_that_people_changed_or_removed_stays_so_and_is_named() {
        var first = List.of(link("T01", "T02", 0));
        var later = List.of(link("T01", "T02", 2));
        var theirs = List.of(link("T01", "T02", 1));
        for (var to : List.of(later, List.<TemplateLink> of())) {
            var merge = relinked(theirs, first, to);
            assertThat(merge.update().links()).containsExactly(new Link("T01", "T02", Link.Type.FS, 1));
            assertThat(merge.keptLinks()).extracting(KeptLink::reason, KeptLink::planLag)
                    .containsExactly(tuple(Kept.Reason.CHANGED, 1));
        }
        var removed = relinked(List.of(), first, later);
        assertThat(removed.update().links()).isEmpty();
        assertThat(removed.keptLinks()).extracting(KeptLink::planLag, KeptLink::templateLag)
                .containsExactly(tuple(null, 2));
        assertThat(relinked(theirs, List.of(), List.of()).update().links()).hasSize(1);
    }

    @Test
    void the_links_of_a_task_that_stays_stay_too() {
        var was = template(1, List.of(item("T01", 5), item("T02", 5)), List.of(link("T01", "T02", 0)));
        var to = template(2, List.of(item("T02", 5)), List.of());
        var there = List.of(link("T01", "T02", 0).link());
        var begun = Merge.of(List.of(task(item("T01", 5), TaskState.IN_PROGRESS), task(item("T02", 5))), there, was, to);
        assertThat(begun.update().links()).isEqualTo(there);
        assertThat(begun.keptLinks()).extracting(KeptLink::reason).containsExactly(Kept.Reason.STARTED);
        var fresh = Merge.of(List.of(task(item("T01", 5)), task(item("T02", 5))), there, was, to);
        assertThat(fresh.update().links()).isEmpty();
    }

    @Test
    void the_kind_of_days_is_taken_over_with_the_duration() {
        var merge = merge(List.of(task(item("T01", 5))), List.of(item("T01", 5)), List.of(natural(item("T01", 7))));
        assertThat(merge.update().changed()).singleElement()
                .satisfies(one -> assertThat(one.activity().dayKind()).isEqualTo(DayKind.NATURAL));
    }
}
