package org.plenum.task.task;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;

/// A task as its plan sees it.
public record PlannedTask(UUID id, Activity activity, String team, String leadUnit, @Nullable String owner, TaskState state,
        int progress,
        Light light, boolean wasLate) {

    static PlannedTask of(Task task, LocalDate today) {
        Division division = task.division();
        return new PlannedTask(task.id(), task.activity(), division.team(), division.leadUnit(), division.owner(), task.state(),
                task.progress(), task.light(today), task.wasLate(today));
    }

    public String code() {
        return activity.code();
    }
}
