package org.plenum.task.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.TemplateItem;
import org.plenum.task.template.TemplateLink;
import org.plenum.task.workday.Calendars;

/// Makes plans from versions of templates, and brings them up to newer ones.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TemplatePlans {

    private final PlanRepository plans;
    private final LinkRepository links;
    private final PlanDates dates;
    private final PlanChanges changes;
    private final PlanTasks tasks;
    private final Calendars calendars;
    private final PlanFollower follower;
    private final Clock clock;

    TemplatePlans(PlanRepository plans, LinkRepository links, PlanDates dates, PlanChanges changes, PlanTasks tasks,
            Calendars calendars, PlanFollower follower, Clock clock) {
        this.plans = plans;
        this.links = links;
        this.dates = dates;
        this.changes = changes;
        this.tasks = tasks;
        this.calendars = calendars;
        this.follower = follower;
        this.clock = clock;
    }

    private record Made(String session, String template, int templateVersion, LocalDate opening, int tasks) {
    }

    private record Updated(String template, int from, int to, List<String> added, List<String> changed,
            List<String> removed) {
    }

    /// The session's plan of that template, if it has one.
    public Optional<UUID> find(String session, String template) {
        return plans.find(session, template).map(CountdownPlan::id);
    }

    /// The id of the version that a plan follows.
    public UUID template(UUID plan) {
        return plans.require(plan).templateId();
    }

    /// The plan that it would be; refused as [#make] would be.
    public Plan schedule(CountdownTemplate template, LocalDate opening, LocalDate today) {
        var network = new Network(opening, today, template.items().stream().map(TemplateItem::activity).toList(),
                template.links().stream().map(TemplateLink::link).toList());
        return PlanChanges.schedule(calendars.current(), network);
    }

    /// A task for each item of the template, all dated. What cannot be kept from the start is a conflict, no refusal.
    ///
    /// @param opening the session's opening day, which is locked
    /// @return the plan's id
    public UUID makePlan(String session, LocalDate opening, CountdownTemplate template, Caller by) {
        return make(session, opening, template, by).id();
    }

    CountdownPlan make(String session, LocalDate opening, CountdownTemplate template, Caller by) {
        plans.find(session, template.code()).ifPresent(plan -> {
            throw new PlanRefused.Exists(plan.id());
        });
        LocalDate today = LocalDate.now(clock);
        var schedule = schedule(template, opening, today);
        var plan = new CountdownPlan(session, template, opening, today, calendars.current().version(), clock.instant());
        plans.persistAndFlush(plan);
        tasks.make(plan.id(), session, template.items().stream().map(TemplatePlans::task).toList(), schedule);
        links.persist(template.links().stream().map(link -> new PlanLink(plan.id(), link.link())));
        links.flush();
        dates.append("plan.made", plan,
                new Made(session, template.code(), template.version(), opening, template.items().size()), by);
        follower.planMade(plan.id(), by);
        return plan;
    }

    /// The task that an item of a template becomes.
    public static NewTask task(TemplateItem item) {
        return new NewTask(item.activity(), item.team(), item.leadUnit(), item.cooperatingUnits(), item.deliverables());
    }

    /// What a template would say of a task as it is in its plan.
    public static TemplateItem item(TaskFacts task) {
        Activity activity = task.activity();
        return new TemplateItem(task.code(), task.title(), task.group(), task.leadUnit(), task.cooperatingUnits(),
                Due.offset(activity.due()), DeadlineKind.of(activity.due()),
                activity.duration(), activity.dayKind(), activity.fixed(), task.deliverables());
    }

    /// Brings a plan, which [PlanChanges#lock] has read, up to another version of its template. Refused as each of the changes alone is.
    ///
    /// @return the plan's new version
    public int update(UUID id, PlanUpdate update, Caller by) {
        CountdownPlan plan = dates.lockSession(id);
        int from = plan.templateVersion();
        tasks.change(id, update.changed(), by);
        tasks.terminate(id, update.removed(), "模板第" + update.to().version() + "版不再包含此项", by);
        PlanContent content = dates.lock(id);
        var activities = Stream.concat(content.tasks().stream().map(PlannedTask::activity),
                update.added().stream().map(NewTask::activity)).toList();
        var network = new Network(dates.opening(plan), dates.today(), activities, update.links());
        var schedule = PlanContent.scheduled(dates.scheduler(plan).schedule(network), code -> code);
        tasks.make(id, plan.sessionCode(), update.added(), schedule);
        changes.relink(plan, content.links(), update.links(), by);
        plan.follow(update.to());
        dates.apply(plan, schedule, PlanDates.Cause.TEMPLATE_UPDATED, by);
        dates.append("plan.template-updated", plan, new Updated(plan.templateCode(), from, plan.templateVersion(),
                update.added().stream().map(one -> one.activity().code()).toList(),
                update.changed().stream().map(one -> one.activity().code()).toList(), update.removed()), by);
        return plan.version();
    }
}
