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
import org.plenum.task.schedule.Network;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.task.PlannedTask;

/// Takes tasks from other features into a plan that exists.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanIntake {

    private final PlanRepository plans;
    private final PlanDates dates;
    private final PlanTasks tasks;
    private final Clock clock;

    PlanIntake(PlanRepository plans, PlanDates dates, PlanTasks tasks, Clock clock) {
        this.plans = plans;
        this.dates = dates;
        this.tasks = tasks;
        this.clock = clock;
    }

    private record Added(List<String> codes) {
    }

    /// The code of the plan's session, if there is such a plan.
    public Optional<String> session(UUID plan) {
        return plans.findSession(plan);
    }

    /// The tasks of a plan that exists; nobody else changes the plan until the transaction ends.
    public List<PlannedTask> lock(UUID plan) {
        dates.lockSession(plan);
        return tasks.lock(plan);
    }

    /// Makes the tasks in a plan that [#lock] has locked. All its dates are computed anew; conflicts that come of it are shown by the plan.
    ///
    /// @param added with codes that the plan does not have yet
    public void add(UUID id, List<NewTask> added, Caller by) {
        CountdownPlan plan = dates.lockSession(id);
        PlanContent content = dates.lock(id);
        var activities = Stream.concat(content.tasks().stream().map(PlannedTask::activity),
                added.stream().map(NewTask::activity)).toList();
        var network = new Network(dates.opening(plan), LocalDate.now(clock), activities, content.links());
        var schedule = PlanContent.scheduled(dates.scheduler(plan).schedule(network), code -> code);
        tasks.make(id, plan.sessionCode(), added, schedule);
        dates.apply(plan, schedule, PlanDates.Cause.TASKS_ADDED, by);
        dates.append("plan.tasks-added", plan, new Added(added.stream().map(one -> one.activity().code()).toList()), by);
    }
}
