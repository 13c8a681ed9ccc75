package org.plenum.task.plan;

import java.util.List;
import java.util.UUID;

import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Plan;
import org.plenum.task.task.PlannedTask;

/// A plan with today's computation of its dates, for features that show it.
///
/// @param session code of its session
/// @param version rises with every change of its links or dates
/// @param tasks in the order of their codes
public record DatedPlan(UUID id, String session, int version, Plan schedule, List<PlannedTask> tasks, List<Link> links) {
}
