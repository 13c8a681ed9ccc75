package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;

/// Use cases around the steps of a task. Each holds the task until it is through, so that of steps that change at once every one counts; only
/// the version of the step itself must be the one that was read.
@ApplicationScoped
@Transactional
class StepService {

    private final TaskRepository tasks;
    private final TaskService service;
    private final Clock clock;

    StepService(TaskRepository tasks, TaskService service, Clock clock) {
        this.tasks = tasks;
        this.service = service;
        this.clock = clock;
    }

    StepView add(UUID id, int expectedTaskVersion, StepFields fields, Caller by) {
        Task task = tasks.lock(id);
        Versions.require(expectedTaskVersion, task.version());
        service.handle(task, new TaskCommand.AddStep(by, fields));
        return view(task, task.steps().getLast(), by);
    }

    StepView change(UUID id, int number, int expectedVersion, MergePatch patch, Caller by) {
        Task task = tasks.lock(id);
        Step step = task.step(number);
        StepFields wanted = patch.applyTo(step.fields()); // what cannot be read is refused whatever it was made on
        return handle(task, step, expectedVersion, new TaskCommand.ChangeStep(by, number, wanted));
    }

    StepView finish(UUID id, int number, int expectedVersion, Caller by) {
        Task task = tasks.lock(id);
        return handle(task, task.step(number), expectedVersion, new TaskCommand.FinishStep(by, number));
    }

    StepView drop(UUID id, int number, int expectedVersion, String reason, Caller by) {
        Task task = tasks.lock(id);
        return handle(task, task.step(number), expectedVersion, new TaskCommand.DropStep(by, number, reason));
    }

    StepView reopen(UUID id, int number, int expectedVersion, String reason, Caller by) {
        Task task = tasks.lock(id);
        return handle(task, task.step(number), expectedVersion, new TaskCommand.ReopenStep(by, number, reason));
    }

    StepView read(UUID id, int number, Caller by) {
        Task task = tasks.require(id);
        return view(task, task.step(number), by);
    }

    Page<StepView> page(UUID id, PageRequest page, Caller by) {
        Task task = tasks.require(id);
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        var rows = tasks.steps(task, after, page.limit() + 1);
        return PageRequest.map(page.page(rows, step -> List.of(String.valueOf(step.number()))), step -> view(task, step, by));
    }

    private StepView handle(Task task, Step step, int expectedVersion, TaskCommand command) {
        Versions.require(expectedVersion, step.version());
        service.handle(task, command);
        return view(task, step, command.by());
    }

    private StepView view(Task task, Step step, Caller by) {
        return StepView.of(task, step, LocalDate.now(clock), by);
    }
}
