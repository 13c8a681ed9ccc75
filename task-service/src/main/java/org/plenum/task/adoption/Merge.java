package org.plenum.task.adoption;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.plenum.task.plan.PlanUpdate;
import org.plenum.task.plan.TemplatePlans;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.Difference;
import org.plenum.task.template.Difference.Field;
import org.plenum.task.template.Difference.Tie;
import org.plenum.task.template.TemplateItem;
import org.plenum.task.template.TemplateLink;

/// A plan, the version of the template that it follows, and the version that it is to follow, merged.
///
/// - A task that only the newer version has is added.
/// - A task that it has no more is given up, if nobody began or changed it.
/// - Of a task that both have, each field that the template changed is taken over, if nobody began the task or changed that field. Duration and
///   kind of days belong together, and so do a deadline and whether it binds.
/// - A link that the template added, changed or removed is so in the plan, if it stands there as the older version had it.
///
/// All else stays, and is named where the template says something else.
final class Merge {

    private static final Set<Field> LENGTH = Set.of(Field.DURATION_DAYS, Field.DAY_KIND);
    private static final Set<Field> DEADLINE = Set.of(Field.FINISH_OFFSET_DAYS, Field.DEADLINE_KIND);
    private static final Set<Field> DAY = Set.of(Field.DURATION_DAYS, Field.DAY_KIND, Field.FINISH_OFFSET_DAYS,
            Field.DEADLINE_KIND);

    private final Map<String, TaskFacts> tasks = new LinkedHashMap<>();
    private final Map<String, TemplateItem> was;
    private final CountdownTemplate to;
    private final List<NewTask> added = new ArrayList<>();
    private final List<NewTask> changed = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private final Map<String, List<Field>> fields = new HashMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private final List<KeptLink> keptLinks = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<Tie, Link> links = new LinkedHashMap<>();

    private Merge(List<TaskFacts> tasks, CountdownTemplate was, CountdownTemplate to) {
        tasks.forEach(task -> this.tasks.put(task.code(), task));
        this.was = Difference.byCode(was);
        this.to = to;
    }

    /// @param tasks of the plan
    /// @param links of the plan
    /// @param was the version that it follows
    /// @param to the version that it is to follow
    static Merge of(List<TaskFacts> tasks, List<Link> links, CountdownTemplate was, CountdownTemplate to) {
        var merge = new Merge(tasks, was, to);
        to.items().forEach(merge::item);
        var left = Difference.byCode(to).keySet();
        was.items().stream().filter(item -> !left.contains(item.code())).forEach(merge::drop);
        merge.relink(links, was);
        return merge;
    }

    private void item(TemplateItem item) {
        TaskFacts task = tasks.get(item.code());
        if (task == null) {
            added.add(TemplatePlans.task(item));
            return;
        }
        TemplateItem is = TemplatePlans.item(task);
        TemplateItem before = was.get(item.code());
        if (before == null) {
            taken.add(item.code());
            keep(task, Kept.Reason.CODE_TAKEN, null, is.title(), item.title());
        } else {
            change(task, before, is, item);
        }
    }

    private void change(TaskFacts task, TemplateItem before, TemplateItem is, TemplateItem item) {
        var taken = new ArrayList<Field>();
        for (Field field : Field.values()) {
            if (!field.same(before, item) && !field.same(is, item)) {
                Kept.Reason reason = reason(task, field, before, is, item);
                if (reason == null) {
                    taken.add(field);
                } else {
                    keep(task, reason, field, field.text(is), field.text(item));
                }
            }
        }
        if (!taken.isEmpty()) {
            fields.put(item.code(), taken);
            changed.add(taking(taken, task, is, item));
        }
    }

    private static Kept.@Nullable Reason reason(TaskFacts task, Field field, TemplateItem before, TemplateItem is,
            TemplateItem item) {
        Kept.Reason begun = begun(task);
        if (begun != null) {
            return begun;
        }
        Set<Field> together = LENGTH.contains(field) ? LENGTH : DEADLINE.contains(field) ? DEADLINE : Set.of(field);
        if (!together.stream().allMatch(one -> one.same(before, is))) {
            return Kept.Reason.CHANGED;
        }
        boolean bound = field == Field.FIXED || DAY.contains(field) && (is.fixed() || item.fixed());
        return bound ? Kept.Reason.FIXED_DAY : null;
    }

    /// Null if nobody began it.
    private static Kept.@Nullable Reason begun(TaskFacts task) {
        return switch (task.state()) {
            case NOT_STARTED -> null;
            case SUSPENDED -> task.activity().progress() instanceof Progress.NotStarted ? null : Kept.Reason.STARTED;
            case IN_PROGRESS, AWAITING_CHECK -> Kept.Reason.STARTED;
            case CLOSED -> Kept.Reason.CLOSED;
            case TERMINATED -> Kept.Reason.TERMINATED;
        };
    }

    private static NewTask taking(List<Field> fields, TaskFacts task, TemplateItem is, TemplateItem item) {
        var merged = new TemplateItem(is.code(), chosen(fields, Field.TITLE, item, is).title(),
                chosen(fields, Field.GROUP, item, is).team(), chosen(fields, Field.LEAD_UNIT, item, is).leadUnit(),
                chosen(fields, Field.COOPERATING_UNITS, item, is).cooperatingUnits(),
                chosen(fields, Field.FINISH_OFFSET_DAYS, item, is).finishOffsetDays(),
                chosen(fields, Field.DEADLINE_KIND, item, is).deadlineKind(),
                chosen(fields, Field.DURATION_DAYS, item, is).durationDays(),
                chosen(fields, Field.DAY_KIND, item, is).dayKind(),
                is.fixed(), chosen(fields, Field.DELIVERABLES, item, is).deliverables());
        Activity stated = merged.activity();
        var activity = new Activity(stated.code(), stated.title(), stated.due(), stated.duration(), stated.dayKind(),
                stated.fixed(), task.activity().notBefore(), stated.progress(), merged.leadUnit());
        return new NewTask(activity, merged.team(), merged.leadUnit(), merged.cooperatingUnits(), merged.deliverables());
    }

    private static TemplateItem chosen(List<Field> fields, Field field, TemplateItem item, TemplateItem is) {
        return fields.contains(field) ? item : is;
    }

    /// The template has it no more.
    private void drop(TemplateItem before) {
        TaskFacts task = tasks.get(before.code());
        if (task == null || begun(task) == Kept.Reason.TERMINATED) {
            return;
        }
        Kept.Reason begun = begun(task);
        if (begun != null) {
            keep(task, begun, null, task.title(), null);
        } else if (before.fixed()) {
            keep(task, Kept.Reason.FIXED_DAY, null, task.title(), null);
        } else if (!TemplatePlans.item(task).equals(before)) {
            keep(task, Kept.Reason.CHANGED, null, task.title(), null);
        } else {
            removed.add(before.code());
        }
    }

    private void keep(TaskFacts task, Kept.Reason reason, @Nullable Field field, @Nullable String plan,
            @Nullable String template) {
        kept.add(new Kept(task.code(), task.title(), reason, field, plan, template));
    }

    private void relink(List<Link> there, CountdownTemplate was) {
        there.forEach(link -> links.put(Tie.of(TemplateLink.of(link)), link));
        var before = lags(was);
        var after = lags(to);
        Stream.concat(after.keySet().stream(), before.keySet().stream()).distinct()
                .filter(tie -> !Objects.equals(before.get(tie), after.get(tie)))
                .forEach(tie -> relink(tie, before.get(tie), after.get(tie)));
    }

    private void relink(Tie tie, @Nullable Integer before, @Nullable Integer after) {
        Link link = links.get(tie);
        Integer now = link == null ? null : link.lag();
        if (Objects.equals(now, after)) {
            return;
        }
        Kept.Reason reason = reason(tie, now, before, after);
        if (reason != null) {
            keptLinks.add(new KeptLink(tie, reason, now, after));
        } else if (after == null) {
            links.remove(tie);
        } else {
            links.put(tie, new Link(tie.predecessor(), tie.successor(), tie.type(), after));
        }
    }

    private Kept.@Nullable Reason reason(Tie tie, @Nullable Integer now, @Nullable Integer before, @Nullable Integer after) {
        if (taken.contains(tie.predecessor()) || taken.contains(tie.successor())) {
            return Kept.Reason.CODE_TAKEN;
        }
        if (!Objects.equals(now, before)) {
            return Kept.Reason.CHANGED;
        }
        // Of a task that stays although the template has it no more, the links stay too.
        return after != null ? null
                : kept.stream().filter(one -> one.field() == null && (one.code().equals(tie.predecessor())
                        || one.code().equals(tie.successor()))).map(Kept::reason).findFirst().orElse(null);
    }

    private static Map<Tie, Integer> lags(CountdownTemplate template) {
        var lags = new LinkedHashMap<Tie, Integer>();
        template.links().forEach(link -> lags.put(Tie.of(link), link.lag()));
        return lags;
    }

    PlanUpdate update() {
        return new PlanUpdate(to, List.copyOf(added), List.copyOf(changed), List.copyOf(removed), List.copyOf(links.values()));
    }

    /// What was taken over from the template, by the code of the task.
    List<Field> fields(String code) {
        return fields.getOrDefault(code, List.of());
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    List<KeptLink> keptLinks() {
        return List.copyOf(keptLinks);
    }
}
