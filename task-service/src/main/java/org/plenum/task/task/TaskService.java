package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventCursor;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.light.Lights;
import org.plenum.task.tag.Tags;
import org.plenum.task.workday.Calendars;

/// Use cases around one task. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class TaskService {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TaskRepository tasks;
    private final Rescheduler rescheduler;
    private final Tags tags;
    private final TaskViews views;
    private final HandedInEvidence evidence;
    private final Lights lights;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    TaskService(TaskRepository tasks, Rescheduler rescheduler, Tags tags, TaskViews views, HandedInEvidence evidence,
            Lights lights,
            Calendars calendars, EventLog events, Clock clock) {
        this.tasks = tasks;
        this.rescheduler = rescheduler;
        this.tags = tags;
        this.views = views;
        this.evidence = evidence;
        this.lights = lights;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    TaskView read(UUID id, Caller by, Locale language) {
        return views.of(tasks.require(id), by, language);
    }

    Page<TaskView> page(TaskFilter filter, PageRequest page, Caller by, Locale language) {
        var after = page.after().isEmpty() ? null
                : new TaskRepository.Position(page.after(0, LocalDate::parse), page.after(1, UUID::fromString));
        var rows = tasks.page(filter, LocalDate.now(clock), after, page.limit() + 1);
        var found = page.page(rows, task -> List.of(task.dates().dueDay().toString(), task.id().toString()));
        return PageRequest.map(found, views.of(found.items(), by, language));
    }

    TaskView handle(UUID id, int expectedVersion, TaskCommand command, Locale language) {
        Task task = tasks.lock(id); // what it decides on, its requests too, stays as it was read
        Versions.require(expectedVersion, task.version());
        handle(task, command);
        return views.of(task, command.by(), language);
    }

    /// Hands in, naming evidence by id or describing it.
    TaskView handIn(UUID id, int expectedVersion, String note, List<UUID> ids, List<String> descriptions, Caller by,
            Locale language) {
        Task task = tasks.lock(id);
        Versions.require(expectedVersion, task.version());
        task.requireAllowed(TaskAction.HAND_IN, by, LocalDate.now(clock));
        handle(task, new TaskCommand.HandIn(by, note, evidence.handIn(id, ids, descriptions, by)));
        return views.of(task, by, language);
    }

    /// Changes division of labour or timing; the plan's dates follow.
    TaskView change(UUID id, int expectedVersion, MergePatch patch, Caller by, Locale language) {
        Task task = tasks.require(id);
        TaskFields wanted = patch.applyTo(task.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, task.version());
        rescheduler.lockDates(task.planId());
        tags.require("tags", wanted.tags(), task.division().tags());
        handle(task, new TaskCommand.Change(by, wanted));
        rescheduler.reschedule(task.planId(), by);
        return views.of(task, by, language);
    }

    Page<TaskEventView> history(UUID id, PageRequest page) {
        tasks.require(id);
        EventCursor after = page.after().isEmpty() ? EventCursor.START
                : new EventCursor(page.after(0, Long::valueOf), page.after(1, Long::valueOf));
        var rows = events.history("task", id.toString(), after, page.limit() + 1).events();
        return PageRequest.map(page.page(rows,
                event -> List.of(String.valueOf(event.cursor().tx()), String.valueOf(event.cursor().position()))),
                TaskEventView::of);
    }

    /// Asks for a later deadline.
    ExtensionView requestExtension(UUID id, int expectedVersion, LocalDate to, String reason, Caller by) {
        Task task = tasks.lock(id); // of two who ask at once, the second finds a newer version
        Versions.require(expectedVersion, task.version());
        boolean workday = to.getYear() <= WorkdayCalendar.LAST_YEAR && to.getYear() >= WorkdayCalendar.FIRST_YEAR
                && calendars.current().of(task.division().leadUnit()).isWorkday(to);
        handle(task, new TaskCommand.RequestExtension(by, to, workday, reason));
        return ExtensionView.of(task, task.extensions().getLast());
    }

    /// Grants a request, and the plan's dates follow in the same transaction; or rejects it.
    ExtensionView decideExtension(UUID id, int number, int expectedVersion, boolean granted, @Nullable String reason,
            Caller by) {
        LocalDate opening = rescheduler.lockDates(tasks.require(id).planId());
        Task task = tasks.lock(id); // of two who decide at once, the second finds a newer version
        Extension extension = tasks.requireExtension(task, number);
        Versions.require(expectedVersion, task.version());
        handle(task, new TaskCommand.DecideExtension(by, number, opening, granted, reason));
        if (granted) {
            rescheduler.extend(task.planId(), task.code(), extension.to(), by);
        }
        return ExtensionView.of(task, extension);
    }

    ExtensionView readExtension(UUID id, int number) {
        Task task = tasks.require(id);
        return ExtensionView.of(task, tasks.requireExtension(task, number));
    }

    Page<ExtensionView> extensions(UUID id, PageRequest page) {
        Task task = tasks.require(id);
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        var rows = tasks.extensions(task, after, page.limit() + 1).stream().map(one -> ExtensionView.of(task, one)).toList();
        return page.page(rows, one -> List.of(String.valueOf(one.number())));
    }

    /// Carries out a command on a task of this transaction.
    void handle(Task task, TaskCommand command) {
        TaskEvent event = task.handle(command, clock.instant(), lights.rules());
        tasks.flush(); // a lost race surfaces here, and event and view carry the new version
        events.append(new Event(event.type(), "task", task.id().toString(), task.version(), command.by().id(), AUDIENCE, event,
                clock.instant()));
    }
}
