package org.plenum.task.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.plan.PlanIntake;
import org.plenum.task.plan.TemplatePlans;
import org.plenum.task.schedule.Plan;
import org.plenum.task.task.DatedTask;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.Difference;
import org.plenum.task.template.DurationSource;
import org.plenum.task.template.NewVersion;
import org.plenum.task.template.Reference;
import org.plenum.task.template.TemplateDuration;
import org.plenum.task.template.TemplateItem;
import org.plenum.task.template.TemplateItemView;
import org.plenum.task.template.TemplateLink;
import org.plenum.task.template.TemplateLinkView;
import org.plenum.task.template.TemplateView;
import org.plenum.task.template.Templates;
import org.plenum.task.workday.Calendars;

/// Makes new versions of templates. What cannot be dated without conflict for its reference opening day is not stored.
@ApplicationScoped
@Transactional
class Revisions {

    private final Templates templates;
    private final PlanIntake plans;
    private final PlanChanges content;
    private final PlanTasks dated;
    private final TaskLookup tasks;
    private final Calendars calendars;

    Revisions(Templates templates, PlanIntake plans, PlanChanges content, PlanTasks dated, TaskLookup tasks,
            Calendars calendars) {
        this.templates = templates;
        this.plans = plans;
        this.content = content;
        this.dated = dated;
        this.tasks = tasks;
        this.calendars = calendars;
    }

    TemplateView make(NewTemplate asked, Caller by) {
        asked.requireOneSource();
        NewVersion made = asked.fromPlan() == null ? byHand(asked) : ofPlan(asked, asked.fromPlan());
        requireSound(made);
        return templates.store(made, by);
    }

    private NewVersion byHand(NewTemplate asked) {
        LocalDate opening = asked.referenceOpeningDay() != null ? asked.referenceOpeningDay()
                : templates.newest(asked.code()).map(CountdownTemplate::referenceOpening)
                        .orElseThrow(() -> NewTemplate.invalid("referenceOpeningDay", "新模板须给出校核所用的开幕日",
                                "is needed for a new template"));
        var items = items(Objects.requireNonNull(asked.items()));
        var links = given(asked.links()).stream().map(TemplateLinkView::link).toList();
        var ties = new HashSet<Difference.Tie>();
        for (TemplateLink link : links) {
            if (!ties.add(Difference.Tie.of(link))) {
                String named = link.predecessor() + " " + link.type() + " " + link.successor();
                throw NewTemplate.invalid("links", "依赖重复：" + named, "a link is given twice: " + named);
            }
        }
        return new NewVersion(asked.code(), asked.title(), opening, null, items, links, List.of());
    }

    private static List<TemplateItem> items(List<TemplateItemView> given) {
        for (int i = 0; i < given.size(); i++) {
            TemplateItemView one = given.get(i);
            if (one.fixed() && one.finishOffsetDays() == null) {
                throw NewTemplate.invalid("items[" + i + "].finishOffsetDays", "日期固定的任务须有期限", "is needed for a fixed task");
            }
            if (one.deadlineKind() == DeadlineKind.SOFT && (one.fixed() || one.finishOffsetDays() == null)) {
                throw NewTemplate.invalid("items[" + i + "].deadlineKind", "没有期限或日期固定的任务不能是软期限",
                        "cannot be soft without a deadline, or for a fixed task");
            }
        }
        return given.stream().map(TemplateItemView::item).toList();
    }

    private NewVersion ofPlan(NewTemplate asked, UUID plan) {
        if (plans.session(plan).isEmpty()) {
            throw NewTemplate.invalid("fromPlan", "没有这个计划", "there is no such plan");
        }
        PlanBasis basis = content.lock(plan); // one consistent reading
        var there = tasks.ofPlan(plan);
        var codes = there.stream().map(TaskFacts::code).collect(Collectors.toSet());
        var leaveOut = known("leaveOut", asked.leaveOut(), codes);
        var keepPlanned = known("keepPlanned", asked.keepPlanned(), codes);
        var byCode = dated.dated(plan).stream().collect(Collectors.toMap(DatedTask::code, Function.identity()));
        var items = new ArrayList<TemplateItem>();
        var durations = new ArrayList<TemplateDuration>();
        for (TaskFacts task : there) {
            if (!leaveOut.contains(task.code())) {
                boolean actual = asked.durations() == DurationSource.ACTUAL && !keepPlanned.contains(task.code());
                var lived = Lived.of(TemplatePlans.item(task), Objects.requireNonNull(byCode.get(task.code())), actual);
                items.add(lived.item());
                durations.add(lived.duration());
            }
        }
        if (items.isEmpty()) {
            throw NewTemplate.invalid("leaveOut", "至少留一项任务", "at least one task must be left");
        }
        var links = basis.links().stream()
                .filter(link -> !leaveOut.contains(link.predecessor()) && !leaveOut.contains(link.successor()))
                .map(TemplateLink::of).toList();
        return new NewVersion(asked.code(), asked.title(), basis.opening(), plan, items, links, durations);
    }

    private static Set<String> known(String field, @Nullable List<String> codes, Set<String> there) {
        for (String code : given(codes)) {
            if (!there.contains(code)) {
                throw NewTemplate.invalid(field, "计划中没有任务 " + code, "the plan has no task " + code);
            }
        }
        return Set.copyOf(new HashSet<>(given(codes)));
    }

    /// Refused as a plan is that cannot be dated: a cycle, a link into nothing, a task of working days fixed on a day off.
    ///
    /// @throws RevisionRefused.Impossible if it is in conflict with itself
    private void requireSound(NewVersion made) {
        Plan plan = PlanChanges.schedule(calendars.current(),
                Reference.network(made.referenceOpening(), made.items(), made.links()));
        if (!plan.hardConflicts().isEmpty()) {
            throw new RevisionRefused.Impossible(made.code(), plan);
        }
    }

    private static <T> Collection<T> given(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
