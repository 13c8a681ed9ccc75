package org.plenum.task.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Feasibility;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;

/// What the import would do to the dates of the plan.
///
/// @param moves tasks that both have, and that move
/// @param broken conflicts that are new, or worse
record SheetOutlook(Plan before, Plan after, List<Move> moves, List<Conflict> broken) {

    record Move(ScheduledActivity from, ScheduledActivity to) {
    }

    static SheetOutlook of(Plan before, Plan after) {
        var was = new HashMap<String, ScheduledActivity>();
        before.activities().forEach(one -> was.put(one.code(), one));
        var moves = new ArrayList<Move>();
        for (ScheduledActivity now : after.activities()) {
            ScheduledActivity then = was.get(now.code());
            if (then != null && !(then.lateStart().equals(now.lateStart()) && then.lateFinish().equals(now.lateFinish()))) {
                moves.add(new Move(then, now));
            }
        }
        return new SheetOutlook(before, after, moves, Feasibility.broken(after.conflicts(), before.conflicts(), List.of()));
    }
}
