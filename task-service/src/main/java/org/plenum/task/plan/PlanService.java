package org.plenum.task.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Progress;
import org.plenum.task.session.OpeningDays;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.TemplateItem;
import org.plenum.task.template.Templates;
import org.plenum.task.workday.Calendars;

/// Use cases around plans.
@ApplicationScoped
@Transactional
class PlanService {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PlanRepository plans;
    private final LinkRepository links;
    private final PlanDates dates;
    private final PlanTasks tasks;
    private final OpeningDays openings;
    private final Templates templates;
    private final Calendars calendars;
    private final PlanFollower follower;
    private final Clock clock;

    PlanService(PlanRepository plans, LinkRepository links, PlanDates dates, PlanTasks tasks, OpeningDays openings,
            Templates templates,
            Calendars calendars, PlanFollower follower, Clock clock) {
        this.plans = plans;
        this.links = links;
        this.dates = dates;
        this.tasks = tasks;
        this.openings = openings;
        this.templates = templates;
        this.calendars = calendars;
        this.follower = follower;
        this.clock = clock;
    }

    private record Made(String session, String template, int templateVersion, LocalDate opening, int tasks) {
    }

    /// Makes a plan: a task for each item of the template, all dated. What cannot be kept from the start is a conflict, no refusal.
    PlanView make(String session, String templateCode, Caller by, Locale language) {
        LocalDate opening = openings.lock(session).orElseThrow(() -> missing("session", "没有这个会议", "there is no such session"));
        CountdownTemplate template = templates.newest(templateCode)
                .orElseThrow(() -> missing("template", "没有这个模板", "there is no such template"));
        plans.find(session, templateCode).ifPresent(plan -> {
            throw new PlanRefused.Exists(plan.id());
        });
        LocalDate today = LocalDate.now(clock);
        var current = calendars.current();
        var made = template.items().stream().map(PlanService::task).toList();
        var stated = template.links().stream().map(one -> new Link(one.predecessor(), one.successor(), one.type(), one.lag()))
                .toList();
        var network = new Network(opening, today, made.stream().map(NewTask::activity).toList(), stated);
        var schedule = PlanContent.scheduled(new BackwardScheduler(current.general(), current.units()).schedule(network),
                code -> code);
        var plan = new CountdownPlan(session, template, opening, today, current.version(), clock.instant());
        plans.persistAndFlush(plan);
        tasks.make(plan.id(), session, made, schedule);
        links.persist(stated.stream().map(link -> new PlanLink(plan.id(), link)));
        links.flush();
        dates.append("plan.made", plan, new Made(session, template.code(), template.version(), opening, made.size()), by);
        follower.planMade(plan.id(), by);
        return read(plan, language);
    }

    PlanView read(UUID id, Locale language) {
        return read(plans.require(id), language);
    }

    CountdownView countdown(UUID id, Locale language) {
        CountdownPlan plan = plans.require(id);
        PlanContent content = dates.read(id);
        return CountdownView.of(plan, content, dates.schedule(plan, content, dates.opening(plan)), language);
    }

    Page<PlanSummaryView> page(@Nullable String session, PageRequest page) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = plans.after(session, after, page.limit() + 1).stream().map(PlanSummaryView::of).toList();
        return page.page(rows, one -> List.of(one.id().toString()));
    }

    private PlanView read(CountdownPlan plan, Locale language) {
        PlanContent content = dates.read(plan.id());
        return PlanView.of(plan, content, dates.schedule(plan, content, dates.opening(plan)), dates.calendarCurrent(plan),
                language);
    }

    private static NewTask task(TemplateItem item) {
        var activity = new Activity(item.code(), item.title(), new Due.Offset(item.finishOffsetDays()), item.durationDays(),
                item.dayKind(),
                item.fixed(), null, Progress.NOT_STARTED);
        return new NewTask(activity, item.team(), item.leadUnit(), item.cooperatingUnits(), item.deliverables());
    }

    private static InvalidInput missing(String field, String zh, String en) {
        return new InvalidInput(field, new Text(zh, en));
    }
}
