package org.plenum.task.programme.activity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventCursor;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.Programmes;
import org.plenum.task.task.TaskLookup;

/// Use cases around activities. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class ActivityService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final ActivityRepository activities;
    private final Programmes programmes;
    private final TaskLookup tasks;
    private final EventLog events;
    private final Clock clock;

    ActivityService(ActivityRepository activities, Programmes programmes, TaskLookup tasks, EventLog events, Clock clock) {
        this.activities = activities;
        this.programmes = programmes;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    ActivityView plan(UUID programme, ActivityFields fields, Caller by) {
        ProgrammeFacts facts = programmes.forActivity(programme, by);
        var activity = new ProgrammeActivity(facts, fields);
        activities.persistAndFlush(activity);
        append(activity, new ActivityEvent.Planned(by.name(), facts.id(), fields), by);
        return view(activity, facts, by);
    }

    ActivityView read(UUID id, Caller by) {
        ProgrammeActivity activity = activities.require(id, LockModeType.NONE);
        return view(activity, programmes.read(activity.programmeId()), by);
    }

    Page<ActivityView> page(ActivityFilter filter, PageRequest page, Caller by) {
        LocalDate from = filter.from();
        var after = page.after().isEmpty()
                ? new ActivityRepository.Position(from == null ? FIRST_DAY : from, FIRST_ID)
                : new ActivityRepository.Position(page.after(0, LocalDate::parse), page.after(1, UUID::fromString));
        var found = page.page(activities.page(filter, after, page.limit() + 1),
                one -> List.of(one.fields().day().toString(), one.id().toString()));
        var facts = programmes.byIds(found.items().stream().map(ProgrammeActivity::programmeId).toList());
        var linked = tasks.byIds(found.items().stream().flatMap(one -> one.tasks().stream()).distinct().toList());
        return PageRequest.map(found,
                one -> ActivityView.of(one, Objects.requireNonNull(facts.get(one.programmeId())), linked, by));
    }

    ActivityView change(UUID id, int expectedVersion, MergePatch patch, Caller by) {
        ActivityFields wanted = patch.applyTo(activities.require(id, LockModeType.NONE).fields());
        return handle(id, expectedVersion, new ActivityCommand.Change(by, wanted));
    }

    /// @throws InvalidInput if there is no such task
    ActivityView link(UUID id, int expectedVersion, UUID task, Caller by) {
        activities.require(id, LockModeType.NONE);
        if (tasks.byIds(List.of(task)).isEmpty()) {
            throw new InvalidInput("task", new Text("没有这个任务", "there is no such task"));
        }
        return handle(id, expectedVersion, new ActivityCommand.Link(by, task));
    }

    ActivityView handle(UUID id, int expectedVersion, ActivityCommand command) {
        ProgrammeFacts facts = programmes.still(activities.programmeOf(id));
        ProgrammeActivity activity = activities.require(id, LockModeType.PESSIMISTIC_WRITE);
        Versions.require(expectedVersion, activity.version());
        ActivityEvent event = activity.handle(command, facts, LocalDate.now(clock));
        activities.flush(); // a lost race surfaces here, and event and view carry the new version
        append(activity, event, command.by());
        return view(activity, facts, command.by());
    }

    Page<ActivityEventView> history(UUID id, PageRequest page) {
        activities.require(id, LockModeType.NONE);
        EventCursor after = page.after().isEmpty() ? EventCursor.START
                : new EventCursor(page.after(0, Long::valueOf), page.after(1, Long::valueOf));
        var rows = events.history("programme-activity", id.toString(), after, page.limit() + 1).events();
        return PageRequest.map(page.page(rows,
                event -> List.of(String.valueOf(event.cursor().tx()), String.valueOf(event.cursor().position()))),
                ActivityEventView::of);
    }

    private void append(ProgrammeActivity activity, ActivityEvent event, Caller by) {
        events.append(new Event(event.type(), "programme-activity", activity.id().toString(), activity.version(), by.id(),
                AUDIENCE, event, clock.instant()));
    }

    private ActivityView view(ProgrammeActivity activity, ProgrammeFacts programme, Caller by) {
        return ActivityView.of(activity, programme, tasks.byIds(activity.tasks()), by);
    }
}
