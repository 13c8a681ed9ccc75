package org.plenum.task.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenum.task.template.Samples.due;
import static org.plenum.task.template.Samples.item;
import static org.plenum.task.template.Samples.link;
import static org.plenum.task.template.Samples.opening;
import static org.plenum.task.template.Samples.renamed;
import static org.plenum.task.template.Samples.template;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.plenum.task.workday.WorkCalendars;

class DifferenceTest {

    private static ComparisonView compare(CountdownTemplate from, CountdownTemplate to) {
        return ComparisonView.of(Difference.between(from, to), WorkCalendars.BUILT_IN);
    }

    private static final CountdownTemplate ONE = template(1, List.of(item("T01", 5), item("T02", 3), opening()),
            List.of(link("T01", "T02", 0), link("T02", "T33", 0)));

    @Test
    void a_template_does_not_differ_from_itself() {
        var view = compare(ONE, ONE);
        assertThat(view.added()).isEmpty();
        assertThat(view.removed()).isEmpty();
        assertThat(view.changed()).isEmpty();
        assertThat(view.linksAdded()).isEmpty();
        assertThat(view.linksRemoved()).isEmpty();
    }

    @Test
    void tasks_are_added_and_removed_by_their_codes() {
        var view = compare(ONE, template(2, List.of(item("T02", 3), item("T03", 1), opening()), List.of()));
        assertThat(view.added()).extracting(TemplateItemView::code).containsExactly("T03");
        assertThat(view.removed()).extracting(TemplateItemView::code).containsExactly("T01");
    }

    @Test
    void changed_fields_are_told_from_and_to() {
        var view = compare(ONE, template(2, List.of(due(item("T01", 7), -12), item("T02", 3), opening()), ONE.links()));
        assertThat(view.changed()).singleElement().satisfies(one -> {
            assertThat(one.code()).isEqualTo("T01");
            assertThat(one.renamed()).isFalse();
            assertThat(one.fields()).containsExactly(new ComparisonView.ChangedFieldView("finishOffsetDays", "-10", "-12"),
                    new ComparisonView.ChangedFieldView("durationDays", "5", "7"));
        });
    }

    @Test
    void a_renamed_task_is_the_same_task() {
        var view = compare(ONE, template(2, List.of(renamed(item("T01", 5), "新名"), item("T02", 3), opening()), ONE.links()));
        assertThat(view.added()).isEmpty();
        assertThat(view.changed()).singleElement().satisfies(one -> {
            assertThat(one.renamed()).isTrue();
            assertThat(one.fields()).containsExactly(new ComparisonView.ChangedFieldView("title", "任务T01", "新名"));
        });
    }

    @Test
    void a_link_with_another_lag_is_removed_and_added() {
        var view = compare(ONE, template(2, ONE.items(), List.of(link("T01", "T02", 2), link("T02", "T33", 0))));
        assertThat(view.linksRemoved()).extracting(TemplateLinkView::lag).containsExactly(0);
        assertThat(view.linksAdded()).extracting(TemplateLinkView::lag).containsExactly(2);
    }

    @Test
    void durations_are_summed_by_kind_and_along_the_critical_path() {
        var view = compare(ONE, template(2, List.of(item("T01", 9), item("T02", 3), item("T04", 2), opening()), ONE.links()));
        assertThat(view.from().workdays()).isEqualTo(8);
        assertThat(view.from().naturalDays()).isEqualTo(1);
        assertThat(view.to().workdays()).isEqualTo(14);
        assertThat(view.to().criticalPath()).isEqualTo(
                new ComparisonView.CriticalPathView(List.of("T01", "T02", "T33"), 12, 1));
    }

    @Test
    void what_cannot_be_dated_has_no_critical_path() {
        var view = compare(ONE, template(2, ONE.items(), List.of(link("T01", "T02", 0), link("T02", "T01", 0))));
        assertThat(view.to().criticalPath()).isNull();
        assertThat(view.from().criticalPath()).isNotNull();
    }
}
