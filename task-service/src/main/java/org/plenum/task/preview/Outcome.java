package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Conflict;
import org.plenum.task.schedule.Feasibility;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedies;
import org.plenum.task.schedule.Remedy;

/// What changes would bring.
///
/// @param breaks what refuses the move of the opening, by the rule that moving it alone obeys; always empty if it stays
record Outcome(Plan before, Plan after, List<Conflict> breaks, List<Remedy> remedies) {

    static Outcome of(PlanBasis from, PlanBasis to, LocalDate today, Function<Network, Plan> schedule, Remedies remedies) {
        Plan before = schedule.apply(from.network(today));
        Plan after = schedule.apply(to.network(today));
        if (after.conflicts().isEmpty()) {
            return new Outcome(before, after, List.of(), List.of());
        }
        List<Conflict> whenMade = schedule.apply(to.whenMade()).conflicts();
        return new Outcome(before, after, breaks(from, to, today, after, whenMade, schedule),
                remedies.of(to.network(today), whenMade));
    }

    private static List<Conflict> breaks(PlanBasis from, PlanBasis to, LocalDate today, Plan after, List<Conflict> whenMade,
            Function<Network, Plan> schedule) {
        if (from.opening().equals(to.opening())) {
            return List.of();
        }
        Plan unmoved = schedule.apply(to.with(from.opening(), to.activities(), to.links()).network(today));
        return Feasibility.broken(after.conflicts(), unmoved.conflicts(), whenMade);
    }
}
