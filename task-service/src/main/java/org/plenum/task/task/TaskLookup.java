package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Progress;

/// Tells other features about tasks, without letting them change any.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class TaskLookup {

    private final TaskRepository tasks;
    private final Clock clock;

    TaskLookup(TaskRepository tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// One task.
    ///
    /// @throws RuntimeException that is answered with 404 if there is none
    public TaskFacts require(UUID id) {
        return TaskFacts.of(tasks.require(id), LocalDate.now(clock));
    }

    /// As [#require], and nobody else changes it until the transaction ends. To be called before anything is written.
    public TaskFacts lock(UUID id) {
        return TaskFacts.of(tasks.lock(id), LocalDate.now(clock));
    }

    /// What goes on of a task in another plan: as it was planned, by the same people, from its beginning. Its deadline keeps its distance from
    /// the opening day; a day on which it could start is past.
    public NewTask continuation(UUID id, String code) {
        Task task = tasks.require(id);
        Activity was = task.activity();
        Division division = task.division();
        var activity = new Activity(code, was.title(), was.due(), was.duration(), was.dayKind(), false, null,
                Progress.NOT_STARTED);
        return new NewTask(activity, division.team(), division.leadUnit(), division.cooperatingUnits(),
                division.responsibleLeader(), division.owner(), division.deliverables(), division.priority(), division.tags());
    }

    /// Those of the ids that exist, by due day, in one query.
    public List<TaskFacts> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : facts(tasks.byIds(ids));
    }

    /// A plan's tasks, in the order of their codes.
    public List<TaskFacts> ofPlan(UUID plan) {
        return facts(tasks.ofPlan(plan));
    }

    /// The tasks of all plans of a session as of `today`, by due day, in one query.
    public List<DividedTask> ofSession(String session, LocalDate today) {
        return tasks.ofSession(session).stream().map(task -> DividedTask.of(task, today)).toList();
    }

    private List<TaskFacts> facts(List<Task> found) {
        LocalDate today = LocalDate.now(clock);
        return found.stream().map(task -> TaskFacts.of(task, today)).toList();
    }
}
