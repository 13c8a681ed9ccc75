package org.plenum.task.lesson;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
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
import org.plenum.task.lesson.term.LessonTermKind;
import org.plenum.task.lesson.term.LessonTerms;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;

/// Use cases around lessons. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class LessonService {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final LessonRepository lessons;
    private final Ledger ledger;
    private final LessonTerms terms;
    private final TaskLookup tasks;
    private final EventLog events;
    private final Clock clock;

    LessonService(LessonRepository lessons, Ledger ledger, LessonTerms terms, TaskLookup tasks, EventLog events, Clock clock) {
        this.lessons = lessons;
        this.ledger = ledger;
        this.terms = terms;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    LessonView add(LessonKind kind, String source, String raisedBy, LessonFields fields, Caller by, Locale language) {
        requireTerms(null, fields);
        Lesson lesson = Lesson.raised(kind, source, raisedBy, fields, by);
        lessons.persistAndFlush(lesson);
        append(lesson, new LessonEvent.Recorded(by.name(), kind, source, raisedBy, fields), by);
        return view(lesson, by, language);
    }

    LessonView read(UUID id, Caller by, Locale language) {
        return view(lessons.require(id), by, language);
    }

    Page<LessonView> page(LessonFilter filter, PageRequest page, Caller by, Locale language) {
        var reading = ledger.reading(language);
        return PageRequest.map(ledger.page(filter, page), row -> LessonView.of(row, reading, by));
    }

    <T> Page<T> list(LessonFilter filter, PageRequest page, Locale language, ListEntry<T> entry) {
        var reading = ledger.reading(language);
        return PageRequest.map(ledger.page(filter, page), row -> entry.of(row, reading));
    }

    /// How a row looks in one of the three lists.
    interface ListEntry<T> {
        T of(Ledger.Row row, Ledger.Reading reading);
    }

    LessonView change(UUID id, int expectedVersion, MergePatch patch, Caller by, Locale language) {
        Lesson lesson = lessons.lock(id);
        LessonFields wanted = patch.applyTo(lesson.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, lesson.version());
        requireTerms(lesson.fields(), wanted);
        return handle(lesson, new LessonCommand.Change(by, wanted), language);
    }

    LessonView handle(UUID id, int expectedVersion, LessonCommand command, Locale language) {
        Lesson lesson = lessons.lock(id);
        Versions.require(expectedVersion, lesson.version());
        return handle(lesson, command, language);
    }

    /// @param command what to do with the task
    /// @throws InvalidInput if there is no such task
    LessonView handle(UUID id, int expectedVersion, UUID task, Function<TaskFacts, LessonCommand> command, Locale language) {
        Lesson lesson = lessons.lock(id);
        TaskFacts facts = tasks.byIds(List.of(task)).stream().findFirst()
                .orElseThrow(() -> new InvalidInput("task", new Text("没有这个任务", "there is no such task")));
        Versions.require(expectedVersion, lesson.version());
        return handle(lesson, command.apply(facts), language);
    }

    Page<LessonEventView> history(UUID id, PageRequest page) {
        lessons.require(id);
        EventCursor after = page.after().isEmpty() ? EventCursor.START
                : new EventCursor(page.after(0, Long::valueOf), page.after(1, Long::valueOf));
        var rows = events.history("lesson", id.toString(), after, page.limit() + 1).events();
        return PageRequest.map(page.page(rows,
                event -> List.of(String.valueOf(event.cursor().tx()), String.valueOf(event.cursor().position()))),
                LessonEventView::of);
    }

    private LessonView handle(Lesson lesson, LessonCommand command, Locale language) {
        LessonEvent event = lesson.handle(command, tasks.byIds(lesson.tasks()), clock.instant());
        lessons.flush(); // a lost race surfaces here, and event and view carry the new version
        append(lesson, event, command.by());
        return view(lesson, command.by(), language);
    }

    /// A term that went out of use may stay, but not be chosen.
    private void requireTerms(@Nullable LessonFields before, LessonFields after) {
        if (before == null || !before.area().equals(after.area())) {
            terms.require(LessonTermKind.AREA, "area", after.area());
        }
        String severity = after.severity();
        if (severity != null && (before == null || !Objects.equals(before.severity(), severity))) {
            terms.require(LessonTermKind.SEVERITY, "severity", severity);
        }
    }

    private void append(Lesson lesson, LessonEvent event, Caller by) {
        events.append(new Event(event.type(), "lesson", lesson.id().toString(), lesson.version(), by.id(), AUDIENCE, event,
                clock.instant()));
    }

    private LessonView view(Lesson lesson, Caller by, Locale language) {
        return LessonView.of(ledger.row(lesson), ledger.reading(language), by);
    }
}
