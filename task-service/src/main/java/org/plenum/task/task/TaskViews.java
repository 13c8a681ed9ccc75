package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.task.tag.Tags;
import org.plenum.task.workday.Calendars;

/// Shows tasks as of today, with what they are shown with, read once for all of them.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TaskViews {

    private final Tags tags;
    private final Calendars calendars;
    private final Clock clock;

    TaskViews(Tags tags, Calendars calendars, Clock clock) {
        this.tags = tags;
        this.calendars = calendars;
        this.clock = clock;
    }

    /// Shows any of `tasks`.
    Function<Task, TaskView> of(Collection<Task> tasks, Caller by, Locale language) {
        var titles = tags.titles(tasks.stream().flatMap(task -> task.division().tags().stream()).distinct().toList());
        LocalDate today = LocalDate.now(clock);
        var counted = calendars.current();
        return task -> TaskView.of(task, titles, today, by, counted, language);
    }

    TaskView of(Task task, Caller by, Locale language) {
        return of(List.of(task), by, language).apply(task);
    }
}
