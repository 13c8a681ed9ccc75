package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.task.light.Light;

/// What reports on the division of labour (分工) know of a task, as of one day.
///
/// @param tags codes of its strategic tags
/// @param wasLate whether it was ever overdue
public record DividedTask(UUID id, String code, String title, int durationDays, String leadUnit,
        @Nullable String responsibleLeader, @Nullable String owner, List<String> tags, TaskState state, int progress,
        Light light, boolean wasLate, LocalDate due) {

    static DividedTask of(Task task, LocalDate today) {
        Division division = task.division();
        return new DividedTask(task.id(), task.code(), task.title(), task.timing().durationDays(), division.leadUnit(),
                division.responsibleLeader(), division.owner(), division.tags(), task.state(), task.progress(),
                task.light(today), task.wasLate(today), task.dates().dueDay());
    }
}
