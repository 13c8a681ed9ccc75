package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.light.Lights;
import org.plenum.task.schedule.Plan;

/// The tasks of a plan, for the plan.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanTasks {

    private final TaskRepository tasks;
    private final Lights lights;
    private final Clock clock;

    PlanTasks(TaskRepository tasks, Lights lights, Clock clock) {
        this.tasks = tasks;
        this.lights = lights;
        this.clock = clock;
    }

    /// In the order of their codes.
    public List<PlannedTask> of(UUID plan) {
        LocalDate today = LocalDate.now(clock);
        return tasks.ofPlan(plan).stream().map(task -> PlannedTask.of(task, today)).toList();
    }

    /// As [#of]; nobody else changes them until the transaction ends.
    public List<PlannedTask> lock(UUID plan) {
        LocalDate today = LocalDate.now(clock);
        return tasks.lockPlan(plan).stream().map(task -> PlannedTask.of(task, today)).toList();
    }

    /// Makes them, with the dates that the schedule gives.
    public void make(UUID plan, String session, List<NewTask> made, Plan schedule) {
        var rules = lights.rules();
        tasks.persist(made.stream()
                .map(one -> new Task(plan, session, one, TaskDates.of(schedule.activity(one.activity().code())), rules)));
        tasks.flush();
    }

    /// Gives the tasks, which [#lock] has loaded, the dates of the schedule. Only what changed is written.
    public List<Moved> redate(UUID plan, Plan schedule) {
        var rules = lights.rules();
        LocalDate today = LocalDate.now(clock);
        var moved = new ArrayList<Moved>();
        for (Task task : tasks.ofPlan(plan)) {
            TaskDates before = task.dates();
            TaskDates computed = TaskDates.of(schedule.activity(task.code()));
            boolean moves = !before.startDay().equals(computed.startDay()) || !before.dueDay().equals(computed.dueDay());
            if (task.redate(computed, today, rules) && moves) {
                moved.add(
                        new Moved(task.id(), task.code(), task.title(), before.startDay(), computed.startDay(), before.dueDay(),
                                computed.dueDay()));
            }
        }
        tasks.flush();
        return moved;
    }
}
