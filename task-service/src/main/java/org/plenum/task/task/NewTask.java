package org.plenum.task.task;

import java.util.List;

import org.plenum.task.schedule.Activity;

/// A task to be made for a plan.
public record NewTask(Activity activity, String team, String leadUnit, List<String> cooperatingUnits,
        List<String> deliverables) {

    public NewTask {
        activity = activity.by(leadUnit); // in whose calendar it counts
    }
}
