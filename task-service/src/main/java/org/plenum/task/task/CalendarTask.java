package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// A task as a calendar shows it.
///
/// @param start the last day to start
/// @param due the last day to finish
/// @param milestone fixed to its day, or without duration
/// @param version rises with every change
/// @param changedAt when its row was last written, by the database's clock
public record CalendarTask(UUID id, String session, String code, String title, String leadUnit, @Nullable String owner,
        LocalDate start, LocalDate due, boolean milestone, TaskState state, Text stateText, int progress, int version,
        Instant changedAt) {

    static CalendarTask of(Task task, Instant changedAt) {
        return new CalendarTask(task.id(), task.sessionCode(), task.code(), task.title(), task.division().leadUnit(),
                task.division().owner(), task.dates().startDay(), task.dates().dueDay(),
                task.timing().fixed() || task.timing().durationDays() == 0, task.state(), task.state().text(), task.progress(),
                task.version(), changedAt);
    }
}
