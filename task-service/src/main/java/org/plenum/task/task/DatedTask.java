package org.plenum.task.task;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A task with the dates that are stored.
///
/// @param start its last day to start
/// @param due its last day to finish
/// @param closedOn the day on which it was closed (销号), if it was
public record DatedTask(String code, String title, LocalDate start, LocalDate due, TaskState state,
        @Nullable LocalDate closedOn) {
}
