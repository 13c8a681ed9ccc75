package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.List;

/// What is to be scheduled: activities and their links, counted back from the opening day.
///
/// @param opening the day on which the plenary opens (D)
/// @param today before which nothing can start any more
public record Network(LocalDate opening, LocalDate today, List<Activity> activities, List<Link> links) {

    public Network {
        activities = List.copyOf(activities);
        links = List.copyOf(links);
    }
}
