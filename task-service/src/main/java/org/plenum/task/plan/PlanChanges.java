package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.MergePatch;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Progress;
import org.plenum.task.session.OpeningMoves;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.TaskState;
import org.plenum.task.workday.WorkCalendars;

/// Reads what a plan is computed from and changes all of it at once, for other features. Each part is changed as it is alone: the opening day by
/// its session, tasks and links with the same events; the dates are computed once.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanChanges {

    private final PlanRepository plans;
    private final LinkRepository links;
    private final PlanDates dates;
    private final PlanTasks tasks;
    private final OpeningMoves openings;

    PlanChanges(PlanRepository plans, LinkRepository links, PlanDates dates, PlanTasks tasks, OpeningMoves openings) {
        this.plans = plans;
        this.links = links;
        this.dates = dates;
        this.tasks = tasks;
        this.openings = openings;
    }

    /// Refused as an unknown plan if there is none.
    public PlanBasis read(UUID id) {
        CountdownPlan plan = plans.require(id);
        return basis(plan, dates.read(id));
    }

    /// The opening day of the plan's session; refused as an unknown plan if there is none.
    public LocalDate opening(UUID id) {
        return dates.opening(plans.require(id));
    }

    /// As [#read]; until the transaction ends nobody else changes any of it.
    public PlanBasis lock(UUID id) {
        CountdownPlan plan = dates.lockSession(id);
        return basis(plan, dates.lock(id));
    }

    /// The dated plan; refused if tasks wait for each other, or it cannot be dated.
    public static Plan schedule(PlanBasis basis, LocalDate today) {
        return schedule(basis.calendars(), basis.network(today));
    }

    /// As [#schedule(PlanBasis, LocalDate)], as it was on the day on which it was made.
    public static Plan scheduleWhenMade(PlanBasis basis) {
        return schedule(basis.calendars(), basis.whenMade());
    }

    /// As [#schedule(PlanBasis, LocalDate)], of any network, in any calendars.
    public static Plan schedule(WorkCalendars calendars, Network network) {
        var titles = new HashMap<String, String>();
        network.activities().forEach(one -> titles.put(one.code(), one.title()));
        return PlanContent.scheduled(calendars.scheduler().schedule(network), code -> titles.getOrDefault(code, code));
    }

    /// Makes a plan, which [#lock] has read, what `to` says.
    ///
    /// Refused as each of the changes alone is: a fixed or closed task, a cycle, an opening day that breaks what could be kept.
    ///
    /// @return the plan's new version
    public int apply(PlanBasis from, PlanBasis to, Caller by) {
        CountdownPlan plan = plans.require(from.plan());
        tasks.restate(plan.id(), restated(from, to), by);
        relink(plan, from.links(), to.links(), by);
        plan.adopt(to.calendars().version());
        if (to.opening().equals(from.opening())) {
            dates.apply(plan, schedule(to, dates.today()), PlanDates.Cause.PREVIEW_APPLIED, by);
        } else {
            openings.move(plan.sessionCode(), to.opening(), by);
        }
        return plan.version();
    }

    /// Plans that have open tasks due from the one day to the other.
    public List<UUID> openBetween(LocalDate from, LocalDate to) {
        return tasks.plansOpenBetween(from, to);
    }

    /// Lets all plans but those that a change of the calendars touches count in the new ones.
    public void follow(int from, int to, Set<UUID> touched) {
        plans.follow(from, to, touched);
    }

    /// Lets one plan, which [#lock] has read, count in other calendars that give it the same dates.
    public void adopt(UUID plan, int version) {
        plans.require(plan).adopt(version);
        plans.flush();
    }

    /// Says of a plan that a preview waits to be looked at.
    public void announce(String type, UUID plan, Object payload, Caller by) {
        dates.append(type, plans.require(plan), payload, by);
    }

    /// Changes division of labour and timing, adds tasks and replaces links of a plan, which [#lock] has read; all dates are computed anew, once.
    ///
    /// Refused as each of the changes alone is: a fixed or closed task, a cycle.
    ///
    /// @param patches of existing tasks, by code
    /// @param links all that the plan is to have
    /// @return the plan's new version
    public int restate(PlanBasis from, Map<String, MergePatch> patches, List<NewTask> added, List<Link> links, Caller by) {
        CountdownPlan plan = plans.require(from.plan());
        tasks.change(plan.id(), patches, by);
        var activities = Stream.concat(dates.lock(plan.id()).tasks().stream().map(PlannedTask::activity),
                added.stream().map(NewTask::activity)).toList();
        Plan schedule = schedule(dates.calendars(plan), new Network(from.opening(), dates.today(), activities, links));
        tasks.make(plan.id(), plan.sessionCode(), added, schedule);
        relink(plan, from.links(), links, by);
        dates.apply(plan, schedule, PlanDates.Cause.SHEET_IMPORTED, by);
        if (!added.isEmpty()) {
            dates.append("plan.tasks-added", plan, new Added(added.stream().map(one -> one.activity().code()).toList()), by);
        }
        return plan.version();
    }

    private record Added(List<String> codes) {
    }

    /// Refuses what [#apply] would refuse of the tasks, and changes nothing.
    public void requireRestatable(PlanBasis from, PlanBasis to, Caller by) {
        tasks.requireRestatable(from.plan(), restated(from, to), by);
    }

    private static List<Activity> restated(PlanBasis from, PlanBasis to) {
        var unchanged = new HashSet<>(from.activities());
        return to.activities().stream().filter(one -> !unchanged.contains(one)).toList();
    }

    /// Makes the plan's links, which are `from`, to be `to`.
    void relink(CountdownPlan plan, List<Link> from, List<Link> to, Caller by) {
        var wanted = Set.copyOf(to);
        var there = Set.copyOf(from);
        for (PlanLink one : links.ofPlan(plan.id())) {
            if (!wanted.contains(one.link())) {
                links.delete(one);
                dates.append("plan.link-removed", plan, LinkView.of(one), by);
            }
        }
        links.flush();
        to.stream().filter(link -> !there.contains(link)).forEach(link -> {
            var added = new PlanLink(plan.id(), link);
            links.persistAndFlush(added);
            dates.append("plan.link-added", plan, LinkView.of(added), by);
        });
    }

    private static Map<String, Integer> percent(PlanContent content) {
        return content.tasks().stream()
                .filter(one -> one.activity().progress() instanceof Progress.Started
                        && one.state() != TaskState.AWAITING_CHECK)
                .collect(Collectors.toMap(PlannedTask::code, PlannedTask::progress));
    }

    private PlanBasis basis(CountdownPlan plan, PlanContent content) {
        return new PlanBasis(plan.id(), plan.version(), plan.sessionCode(), dates.sessionVersion(plan), dates.opening(plan),
                plan.madeFor(), plan.madeOn(), content.tasks().stream().map(PlannedTask::activity).toList(), percent(content),
                content.links(), dates.calendars(plan));
    }
}
