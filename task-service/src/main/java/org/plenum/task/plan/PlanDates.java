package org.plenum.task.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.Feasibility;
import org.plenum.task.schedule.Plan;
import org.plenum.task.session.OpeningDays;
import org.plenum.task.session.OpeningFollower;
import org.plenum.task.task.Moved;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.task.Rescheduler;
import org.plenum.task.workday.Calendars;
import org.plenum.task.workday.WorkCalendars;

/// Keeps the dates of plans: one load, one computation, and only what changed is written.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class PlanDates implements OpeningFollower, Rescheduler {

    static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN);

    private final PlanRepository plans;
    private final LinkRepository links;
    private final PlanTasks tasks;
    private final OpeningDays openings;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    PlanDates(PlanRepository plans, LinkRepository links, PlanTasks tasks, OpeningDays openings, Calendars calendars,
            EventLog events,
            Clock clock) {
        this.plans = plans;
        this.links = links;
        this.tasks = tasks;
        this.openings = openings;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    /// Why the dates were computed anew; part of the event.
    enum Cause {
        OPENING_MOVED,
        LINK_ADDED,
        LINK_REMOVED,
        TASK_CHANGED,
        TASKS_ADDED,
        PREVIEW_APPLIED,
        TEMPLATE_UPDATED,
        SHEET_IMPORTED
    }

    private record Rescheduled(Cause cause, LocalDate opening, List<Moved> moved) {
    }

    @Override
    public void openingMoved(String session, LocalDate from, LocalDate to, Caller by) {
        for (CountdownPlan plan : plans.ofSession(session)) {
            PlanContent content = lock(plan.id());
            Plan after = schedule(plan, content, to);
            requirePossible(plan, content, from, after);
            apply(plan, after, Cause.OPENING_MOVED, by);
        }
    }

    @Override
    public LocalDate lockDates(UUID id) {
        return openings.lock(plans.sessionOf(id)).orElseThrow();
    }

    @Override
    public void reschedule(UUID id, Caller by) {
        CountdownPlan plan = lockSession(id);
        apply(plan, schedule(plan, lock(id), opening(plan)), Cause.TASK_CHANGED, by);
    }

    @Override
    public void extend(UUID id, String code, LocalDate day, Caller by) {
        CountdownPlan plan = lockSession(id);
        Plan schedule = schedule(plan, lock(id), opening(plan));
        if (schedule.activity(code).lateFinish().isBefore(day)) {
            throw new PlanRefused.CannotWait(id, schedule, code, day);
        }
        apply(plan, schedule, Cause.TASK_CHANGED, by);
    }

    /// The plan, whose opening day and dates nobody else changes until the transaction ends.
    CountdownPlan lockSession(UUID id) {
        openings.lock(plans.sessionOf(id));
        return plans.require(id);
    }

    /// What the plan's dates are computed from, for a change: its tasks are locked.
    PlanContent lock(UUID plan) {
        return new PlanContent(tasks.lock(plan), links.ofPlan(plan).stream().map(PlanLink::link).toList());
    }

    /// As [#lock], for reading. The links come first: tasks are never removed, so that all ends of a link are there whatever is added meanwhile.
    PlanContent read(UUID plan) {
        var linked = links.ofPlan(plan).stream().map(PlanLink::link).toList();
        return new PlanContent(tasks.of(plan), linked);
    }

    LocalDate opening(CountdownPlan plan) {
        return openings.find(plan.sessionCode()).orElseThrow();
    }

    int sessionVersion(CountdownPlan plan) {
        return openings.version(plan.sessionCode()).orElseThrow();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /// The calendars that the plan counts in: those of the version that it has adopted, whatever came since.
    WorkCalendars calendars(CountdownPlan plan) {
        return calendars.at(plan.calendar());
    }

    /// Whether there are no newer calendars than those that the plan counts in.
    boolean calendarCurrent(CountdownPlan plan) {
        return plan.calendar() == calendars.current().version();
    }

    /// Today's computation.
    Plan schedule(CountdownPlan plan, PlanContent content, LocalDate opening) {
        return content.schedule(scheduler(plan), opening, LocalDate.now(clock));
    }

    /// Schedules in the calendars that the plan counts in.
    BackwardScheduler scheduler(CountdownPlan plan) {
        return calendars(plan).scheduler();
    }

    List<Moved> apply(CountdownPlan plan, Plan schedule, Cause cause, Caller by) {
        List<Moved> moved = tasks.redate(plan.id(), schedule);
        if (moved.isEmpty() && cause == Cause.TASK_CHANGED) {
            return moved;
        }
        plan.rescheduled(clock.instant());
        plans.flush();
        append("plan.rescheduled", plan, new Rescheduled(cause, schedule.opening(), moved), by);
        return moved;
    }

    void append(String type, CountdownPlan plan, Object payload, Caller by) {
        events.append(
                new Event(type, "plan", plan.id().toString(), plan.version(), by.id(), AUDIENCE, payload, clock.instant()));
    }

    /// @throws PlanRefused.Impossible for what the move breaks, see [Feasibility]
    private void requirePossible(CountdownPlan plan, PlanContent content, LocalDate from, Plan after) {
        var conflicts = after.hardConflicts();
        if (conflicts.isEmpty()) {
            return;
        }
        var now = schedule(plan, content, from).conflicts();
        var whenMade = content.schedule(scheduler(plan), plan.madeFor(), plan.madeOn()).conflicts();
        var broken = Feasibility.broken(conflicts, now, whenMade);
        if (!broken.isEmpty()) {
            throw new PlanRefused.Impossible(plan, from, after, broken);
        }
    }
}
