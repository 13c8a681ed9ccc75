package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Network;
import org.plenum.task.workday.WorkCalendars;

/// Everything that a plan's dates, and the rules about moving them, are computed from; today is the only thing besides.
///
/// @param madeFor the opening day for which it was made
/// @param madeOn the day on which it was made
/// @param activities in the order of their codes
/// @param percent how far the tasks that were started and not handed in are reported to be, also suspended ones, by code
/// @param links in the order in which they were added
/// @param calendars those that the plan counts in
public record PlanBasis(UUID plan, int version, String session, int sessionVersion, LocalDate opening, LocalDate madeFor,
        LocalDate madeOn, List<Activity> activities, Map<String, Integer> percent, List<Link> links,
        WorkCalendars calendars) {

    public PlanBasis {
        activities = List.copyOf(activities);
        percent = Map.copyOf(percent);
        links = List.copyOf(links);
    }

    /// As seen on that day.
    public Network network(LocalDate today) {
        return new Network(opening, today, activities, links);
    }

    /// As it stood on the day on which it was made: what could not be kept then refuses no move of the opening.
    public Network whenMade() {
        return new Network(madeFor, madeOn, activities, links);
    }

    /// With other calendars.
    public PlanBasis with(WorkCalendars other) {
        return new PlanBasis(plan, version, session, sessionVersion, opening, madeFor, madeOn, activities, percent, links,
                other);
    }

    public BackwardScheduler scheduler() {
        return calendars.scheduler();
    }

    /// With another opening day, other activities or links.
    public PlanBasis with(LocalDate opening, List<Activity> activities, List<Link> links) {
        return new PlanBasis(plan, version, session, sessionVersion, opening, madeFor, madeOn, activities, percent, links,
                calendars);
    }
}
