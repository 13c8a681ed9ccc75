package org.plenum.task.plan;

import java.util.List;

import org.plenum.task.schedule.Link;
import org.plenum.task.task.NewTask;
import org.plenum.task.template.CountdownTemplate;

/// What brings a plan up to another version of its template.
///
/// @param to the version
/// @param added tasks with codes that the plan does not have
/// @param changed what the template says now of tasks that the plan has
/// @param removed codes of tasks to be given up
/// @param links all that the plan is to have
public record PlanUpdate(CountdownTemplate to, List<NewTask> added, List<NewTask> changed, List<String> removed,
        List<Link> links) {
}
