package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/// A dated plan (倒排计划).
public final class Plan {

    private final LocalDate opening;
    private final LocalDate today;
    private final List<ScheduledActivity> activities;
    private final List<Conflict> conflicts;
    private final List<String> criticalPath;
    private final Map<String, ScheduledActivity> byCode;

    Plan(Network network, List<ScheduledActivity> activities, List<Conflict> conflicts, List<String> criticalPath) {
        this.opening = network.opening();
        this.today = network.today();
        this.activities = List.copyOf(activities);
        this.conflicts = List.copyOf(conflicts);
        this.criticalPath = List.copyOf(criticalPath);
        byCode = HashMap.newHashMap(activities.size());
        activities.forEach(activity -> byCode.put(activity.code(), activity));
    }

    public LocalDate opening() {
        return opening;
    }

    public LocalDate today() {
        return today;
    }

    /// In the order in which they were given.
    public List<ScheduledActivity> activities() {
        return activities;
    }

    /// In the order of their activities, missed soft deadlines included.
    public List<Conflict> conflicts() {
        return conflicts;
    }

    /// Those that are more than warnings; empty if the plan can be kept.
    public List<Conflict> hardConflicts() {
        return conflicts.stream().filter(conflict -> !conflict.isWarning()).toList();
    }

    /// Codes of the longest chain of work up to the opening (关键路径), in its order: each activity keeps the next one waiting, and
    /// so, together, they decide when the plenary could open at the earliest. It begins with what only today, its not-before date or
    /// its fixed day holds back. In a plan without an opening it leads to the activity that can finish last.
    public List<String> criticalPath() {
        return criticalPath;
    }

    /// @throws NoSuchElementException if the plan has none of that code
    public ScheduledActivity activity(String code) {
        ScheduledActivity activity = byCode.get(code);
        if (activity == null) {
            throw new NoSuchElementException("No activity " + code);
        }
        return activity;
    }

    /// From an activity along its reasons to the one that is bound by more than a successor: each is as it is because of the
    /// next.
    ///
    /// @throws NoSuchElementException if the plan has none of that code
    public List<ScheduledActivity> chain(String code) {
        var chain = new ArrayList<ScheduledActivity>();
        ScheduledActivity activity = activity(code);
        chain.add(activity);
        while (activity.reason() instanceof Reason.Successor successor) {
            activity = activity(successor.code());
            chain.add(activity);
        }
        return chain;
    }
}
