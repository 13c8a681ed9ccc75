package org.plenum.task.task;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.DayKind;

/// A task with the dates that are stored.
///
/// @param start its last day to start
/// @param due its last day to finish
/// @param durationDays what is planned, in days of `dayKind`
/// @param startedOn the day on which it was started, if it was and that is known
/// @param closedOn the day on which it was closed (销号), if it was
/// @param actualDays what it took until then, in days of `dayKind`, without the time of its suspension
public record DatedTask(String code, String title, LocalDate start, LocalDate due, int durationDays, DayKind dayKind,
        TaskState state, @Nullable LocalDate startedOn, @Nullable LocalDate closedOn, @Nullable Integer actualDays) {
}
