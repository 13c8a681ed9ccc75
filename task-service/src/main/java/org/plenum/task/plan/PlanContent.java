package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Problem;
import org.plenum.task.schedule.Schedule;
import org.plenum.task.task.PlannedTask;

/// What a plan's dates are computed from: its tasks and links.
record PlanContent(List<PlannedTask> tasks, List<Link> links) {

    /// Earlier dates leave no room for the reckoning of lights within the years of the calendar.
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);

    PlanContent with(Link link) {
        return new PlanContent(tasks, Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    PlanContent without(Link link) {
        return new PlanContent(tasks, links.stream().filter(one -> !one.equals(link)).toList());
    }

    /// The dated plan.
    ///
    /// @throws PlanRefused.Cyclic if tasks wait for each other
    /// @throws PlanRefused.Unschedulable if it cannot be dated
    Plan schedule(BackwardScheduler scheduler, LocalDate opening, LocalDate today) {
        var activities = tasks.stream().map(PlannedTask::activity).toList();
        return scheduled(scheduler.schedule(new Network(opening, today, activities, links)), code -> title(code));
    }

    private String title(String code) {
        return tasks.stream().filter(one -> one.code().equals(code)).findFirst().orElseThrow().activity().title();
    }

    static Plan scheduled(Schedule schedule, java.util.function.UnaryOperator<String> title) {
        return switch (schedule) {
            case Schedule.Scheduled(var plan) -> {
                plan.activities().stream().filter(one -> one.lateStart().isBefore(FIRST)).findFirst().ifPresent(one -> {
                    throw new PlanRefused.Unschedulable(new Problem.ActivityOutsideCalendar(one.code()));
                });
                yield plan;
            }
            case Schedule.Cyclic(var members) -> throw new PlanRefused.Cyclic(members, members.stream().map(title).toList());
            case Schedule.Invalid(var problems) -> throw new PlanRefused.Unschedulable(problems.getFirst());
        };
    }
}
