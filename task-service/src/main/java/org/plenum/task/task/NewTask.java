package org.plenum.task.task;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Activity;

/// A task to be made for a plan.
public record NewTask(Activity activity, String team, String leadUnit, List<String> cooperatingUnits,
        @Nullable String responsibleLeader, @Nullable String owner, List<String> deliverables, Priority priority,
        List<String> tags) {

    public NewTask {
        activity = activity.by(leadUnit); // in whose calendar it counts
    }

    /// Of which nobody has said yet who leads and who does it.
    public NewTask(Activity activity, String team, String leadUnit, List<String> cooperatingUnits, List<String> deliverables) {
        this(activity, team, leadUnit, cooperatingUnits, null, null, deliverables, Priority.NORMAL, List.of());
    }
}
