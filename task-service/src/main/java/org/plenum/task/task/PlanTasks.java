package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.task.light.LightRules;
import org.plenum.task.light.Lights;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Plan;
import org.plenum.task.workday.Calendars;

/// The tasks of a plan, for the plan.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PlanTasks {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TaskRepository tasks;
    private final Lights lights;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    PlanTasks(TaskRepository tasks, Lights lights, Calendars calendars, EventLog events, Clock clock) {
        this.tasks = tasks;
        this.lights = lights;
        this.calendars = calendars;
        this.events = events;
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

    /// As stored now, in the order of their codes.
    public List<DatedTask> dated(UUID plan) {
        return tasks.ofPlan(plan).stream().map(task -> new DatedTask(task.code(), task.title(), task.dates().startDay(),
                task.dates().dueDay(), task.timing().durationDays(), task.timing().dayKind(), task.state(), task.startedOn(),
                task.closedOn(), task.actualDays(calendars.current()))).toList();
    }

    /// Plans that have open tasks due from the one day to the other, in the order of their ids.
    public List<UUID> plansOpenBetween(LocalDate from, LocalDate to) {
        return tasks.plansOpenBetween(from, to);
    }

    /// Refuses what [#restate] would refuse, and changes nothing.
    public void requireRestatable(UUID plan, List<Activity> stated, Caller by) {
        var byCode = byCode(plan);
        stated.forEach(activity -> {
            Task task = Objects.requireNonNull(byCode.get(activity.code()));
            var allowed = task.allowedActions(by, LocalDate.now(clock));
            if (!allowed.contains(TaskAction.CHANGE)) {
                throw new TaskRefused.WrongState(task.state(), TaskAction.CHANGE, allowed);
            }
            if (task.timing().fixed() && !Timing.of(activity).equals(task.timing())) {
                throw new TaskRefused.FixedDay(task.title());
            }
        });
    }

    /// Changes what is stated of the time of tasks which [#lock] has loaded, as changing them one by one does; their dates are for [#redate].
    public void restate(UUID plan, List<Activity> stated, Caller by) {
        var rules = lights.rules();
        var byCode = byCode(plan);
        for (Activity activity : stated) {
            Task task = Objects.requireNonNull(byCode.get(activity.code()));
            var wanted = TaskFields.of(task.title(), task.division(), Timing.of(activity));
            handle(task, new TaskCommand.Change(by, wanted), rules);
        }
    }

    /// Makes tasks which [#lock] has loaded what their template says now; leader, owner, priority and tags stay. Their dates are for [#redate].
    public void change(UUID plan, List<NewTask> stated, Caller by) {
        var rules = lights.rules();
        var byCode = byCode(plan);
        for (NewTask one : stated) {
            Task task = Objects.requireNonNull(byCode.get(one.activity().code()));
            Division now = task.division();
            var division = new Division(one.team(), one.leadUnit(), one.cooperatingUnits(), now.responsibleLeader(),
                    now.owner(),
                    one.deliverables(), now.priority(), now.tags());
            var wanted = TaskFields.of(one.activity().title(), division, Timing.of(one.activity()));
            handle(task, new TaskCommand.Change(by, wanted), rules);
        }
    }

    /// Gives up tasks which [#lock] has loaded, for a reason.
    public void terminate(UUID plan, Collection<String> codes, String reason, Caller by) {
        var rules = lights.rules();
        var byCode = byCode(plan);
        codes.forEach(code -> handle(Objects.requireNonNull(byCode.get(code)), new TaskCommand.Terminate(by, reason), rules));
    }

    private void handle(Task task, TaskCommand command, LightRules rules) {
        TaskEvent event = task.handle(command, clock.instant(), rules);
        tasks.flush();
        events.append(new Event(event.type(), "task", task.id().toString(), task.version(), command.by().id(), AUDIENCE, event,
                clock.instant()));
    }

    /// All that is stated of them, in the order of their codes.
    public List<StatedTask> stated(UUID plan) {
        LocalDate today = LocalDate.now(clock);
        return tasks.ofPlan(plan).stream().map(task -> StatedTask.of(task, today)).toList();
    }

    /// Changes tasks which [#lock] has loaded, each by the merge patch that would change it alone; their dates are for [#redate].
    ///
    /// @param patches by code
    public void change(UUID plan, Map<String, MergePatch> patches, Caller by) {
        var rules = lights.rules();
        var byCode = byCode(plan);
        patches.forEach((code, patch) -> {
            Task task = Objects.requireNonNull(byCode.get(code));
            handle(task, new TaskCommand.Change(by, patch.applyTo(task.fields())), rules);
        });
    }

    private Map<String, Task> byCode(UUID plan) {
        return tasks.ofPlan(plan).stream().collect(Collectors.toMap(Task::code, one -> one));
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
