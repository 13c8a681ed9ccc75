package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.plenum.task.light.Light;
import org.plenum.task.schedule.Activity;

/// What other features may know of a task, as of today.
public record TaskFacts(UUID id, UUID plan, String session, Activity activity, String group, String leadUnit,
        List<String> cooperatingUnits, List<String> deliverables, TaskState state, int progress, Light light, LocalDate due,
        int version) {

    static TaskFacts of(Task task, LocalDate today) {
        Division division = task.division();
        return new TaskFacts(task.id(), task.planId(), task.sessionCode(), task.activity(), division.team(),
                division.leadUnit(), division.cooperatingUnits(), division.deliverables(), task.state(), task.progress(),
                task.light(today), task.dates().dueDay(), task.version());
    }

    public String code() {
        return activity.code();
    }

    public String title() {
        return activity.title();
    }

    /// Whether it is checked and closed (已销号).
    public boolean isClosed() {
        return state == TaskState.CLOSED;
    }

    /// Whether work is left to do.
    public boolean isUnfinished() {
        return switch (state) {
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED -> true;
            case CLOSED, TERMINATED -> false;
        };
    }
}
