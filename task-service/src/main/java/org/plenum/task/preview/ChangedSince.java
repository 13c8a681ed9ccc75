package org.plenum.task.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Activity;

/// What has changed since a preview was made.
///
/// @param codes of the tasks, where it is tasks
public record ChangedSince(Part part, List<String> codes) {

    /// The parts that a preview is computed from.
    public enum Part {
        SESSION,
        PLAN,
        TASKS,
        LINKS,
        CALENDAR
    }

    static List<ChangedSince> between(PlanBasis then, PlanBasis now) {
        var changed = new ArrayList<ChangedSince>();
        if (then.sessionVersion() != now.sessionVersion() || !then.opening().equals(now.opening())) {
            changed.add(new ChangedSince(Part.SESSION, List.of()));
        }
        if (then.version() != now.version()) {
            changed.add(new ChangedSince(Part.PLAN, List.of()));
        }
        if (!then.activities().equals(now.activities())) {
            var before = then.activities().stream().collect(Collectors.toMap(Activity::code, one -> one));
            var codes = now.activities().stream().filter(one -> !Objects.equals(one, before.remove(one.code())))
                    .map(Activity::code).collect(Collectors.toCollection(ArrayList::new));
            codes.addAll(before.keySet());
            changed.add(new ChangedSince(Part.TASKS, codes));
        }
        if (!then.links().equals(now.links())) {
            changed.add(new ChangedSince(Part.LINKS, List.of()));
        }
        return changed;
    }

    public Text text() {
        return switch (part) {
            case SESSION -> new Text("会议", "the session");
            case PLAN -> new Text("计划", "the plan");
            case TASKS -> new Text("任务 " + String.join("、", first()), "tasks " + String.join(", ", first()));
            case LINKS -> new Text("依赖关系", "its links");
            case CALENDAR -> new Text("工作日历", "the working-day calendar");
        };
    }

    private List<String> first() {
        return codes.stream().limit(20).toList();
    }
}
