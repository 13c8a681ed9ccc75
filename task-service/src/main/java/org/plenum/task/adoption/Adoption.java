package org.plenum.task.adoption;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.plan.TemplatePlans;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.NewTask;
import org.plenum.task.template.CountdownTemplate;

/// What a version of a template makes of a session's plan.
sealed interface Adoption {

    CountdownTemplate to();

    /// The plan as it will be, seen from today.
    Plan after();

    /// The session has no plan of that template yet.
    record Make(CountdownTemplate to, Plan after) implements Adoption {

        static Make of(CountdownTemplate to, LocalDate opening, LocalDate today, TemplatePlans plans) {
            return new Make(to, plans.schedule(to, opening, today));
        }
    }

    /// The session's plan follows an older version.
    ///
    /// @param before the plan as it is
    record Update(UUID plan, CountdownTemplate was, CountdownTemplate to, Merge merge, Plan before, Plan after)
            implements
                Adoption {

        static Update of(PlanBasis basis, CountdownTemplate was, CountdownTemplate to, Merge merge, LocalDate today) {
            return new Update(basis.plan(), was, to, merge, PlanChanges.schedule(basis, today),
                    PlanChanges.schedule(basis.calendars(), merged(basis, merge, today)));
        }

        private static Network merged(PlanBasis basis, Merge merge, LocalDate today) {
            var update = merge.update();
            var removed = new HashSet<>(update.removed());
            Map<String, Activity> changed = new HashMap<>();
            update.changed().forEach(one -> changed.put(one.activity().code(), one.activity()));
            var kept = basis.activities().stream().map(
                    one -> removed.contains(one.code()) ? givenUp(one) : changed.getOrDefault(one.code(), one));
            return new Network(basis.opening(), today,
                    Stream.concat(kept, update.added().stream().map(NewTask::activity)).toList(), update.links());
        }

        private static Activity givenUp(Activity one) {
            return new Activity(one.code(), one.title(), one.due(), one.duration(), one.dayKind(), one.fixed(),
                    one.notBefore(), Progress.DONE, one.unit());
        }
    }

    /// The plan as it is; null if there is none yet.
    default @Nullable Plan now() {
        return switch (this) {
            case Make _ -> null;
            case Update update -> update.before();
        };
    }
}
