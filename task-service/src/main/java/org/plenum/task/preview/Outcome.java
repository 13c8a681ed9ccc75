package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;

import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Feasibility;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedies;
import org.plenum.task.schedule.Remedy;

/// What changes would bring.
///
/// @param breaks what refuses the move of the opening, by the rule that moving it alone obeys; always empty if it stays
record Outcome(Plan before, Plan after, List<Conflict> breaks, List<Remedy> remedies) {

    static Outcome of(PlanBasis from, PlanBasis to, LocalDate today) {
        Plan before = PlanChanges.schedule(from, today);
        Plan after = PlanChanges.schedule(to, today);
        if (after.hardConflicts().isEmpty()) {
            return new Outcome(before, after, List.of(), List.of());
        }
        List<Conflict> whenMade = PlanChanges.scheduleWhenMade(to).conflicts();
        return new Outcome(before, after, breaks(from, to, today, after, whenMade),
                new Remedies(to.scheduler()).of(to.network(today), whenMade));
    }

    private static List<Conflict> breaks(PlanBasis from, PlanBasis to, LocalDate today, Plan after, List<Conflict> whenMade) {
        if (from.opening().equals(to.opening())) {
            return List.of();
        }
        Plan unmoved = PlanChanges.schedule(to.with(from.opening(), to.activities(), to.links()), today);
        return Feasibility.broken(after.conflicts(), unmoved.conflicts(), whenMade);
    }
}
