package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.workday.WorkCalendars;

/// A [PlanBasis] as JSON.
///
/// @param calendar the version of the calendars that the plan counted in; null in what was stored before there were versions
record StoredBasis(UUID plan, int version, String session, int sessionVersion, LocalDate opening, LocalDate madeFor,
        LocalDate madeOn, List<Task> tasks, Map<String, Integer> percent, List<Link> links,
        @Nullable Integer calendar) {

    /// @param target the soft deadline in days from the opening, if it is one
    /// @param remaining days left of what was started; null if it was not
    record Task(String code, String title, @Nullable Integer offset, @Nullable Integer target, @Nullable LocalDate on,
            int duration, DayKind dayKind,
            boolean fixed, @Nullable LocalDate notBefore, boolean done, @Nullable Integer remaining,
            @Nullable String unit) {

        private static Task of(Activity one) {
            Integer remaining = one.progress() instanceof Progress.Started(var days) ? days : null;
            return new Task(one.code(), one.title(), one.due() instanceof Due.Offset(var days) ? days : null,
                    one.due() instanceof Due.Target(var days) ? days : null,
                    one.due() instanceof Due.On(var date) ? date : null, one.duration(), one.dayKind(), one.fixed(),
                    one.notBefore(), one.progress() instanceof Progress.Done, remaining,
                    one.unit());
        }

        private Activity activity() {
            Due due = on != null ? new Due.On(on)
                    : offset != null ? new Due.Offset(offset) : target != null ? new Due.Target(target) : null;
            Progress progress = remaining != null ? new Progress.Started(remaining)
                    : done ? Progress.DONE : Progress.NOT_STARTED;
            return new Activity(code, title, due, duration, dayKind, fixed, notBefore, progress, unit);
        }
    }

    static StoredBasis of(PlanBasis basis) {
        return new StoredBasis(basis.plan(), basis.version(), basis.session(), basis.sessionVersion(), basis.opening(),
                basis.madeFor(), basis.madeOn(), basis.activities().stream().map(Task::of).toList(), basis.percent(),
                basis.links(), basis.calendars().version());
    }

    /// @param calendars gives those of a version
    PlanBasis basis(IntFunction<WorkCalendars> calendars) {
        return new PlanBasis(plan, version, session, sessionVersion, opening, madeFor, madeOn,
                tasks.stream().map(Task::activity).toList(), percent, links,
                calendars.apply(calendar == null ? 0 : calendar));
    }
}
