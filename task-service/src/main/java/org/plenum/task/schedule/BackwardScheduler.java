package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.plenum.platform.workdays.OutsideCalendar;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Schedules a network backwards from its opening day, by the rules of this package. Takes time in proportion to activities and
/// links.
///
/// @param calendar the general one
/// @param units those of units that have one of their own, by name
public record BackwardScheduler(WorkdayCalendar calendar, Map<String, WorkdayCalendar> units) {

    public BackwardScheduler(WorkdayCalendar calendar) {
        this(calendar, Map.of());
    }

    public Schedule schedule(Network network) {
        var model = new Model(network, calendar, units);
        if (!model.problems().isEmpty()) {
            return new Schedule.Invalid(List.copyOf(model.problems()));
        }
        int[] order = model.graph.order();
        if (order.length < network.activities().size()) {
            return new Schedule.Cyclic(model.graph.cycle(order).stream().map(i -> network.activities().get(i).code()).toList());
        }
        var passes = new Passes(model, calendar);
        try {
            passes.run(order);
            return new Schedule.Scheduled(new Result(model, passes, new DayRules(model, calendar)).plan());
        } catch (OutsideCalendar outside) {
            String code = network.activities().get(passes.current()).code();
            return new Schedule.Invalid(List.of(new Problem.ActivityOutsideCalendar(code)));
        }
    }

    /// Turns the passes' numbers into a plan.
    private record Result(Model model, Passes passes, DayRules rules) {

        Plan plan() {
            int size = model.network.activities().size();
            int critical = criticalSlack();
            Map<Integer, List<Conflict>> afterFixed = afterFixed();
            var activities = new ArrayList<ScheduledActivity>(size);
            var conflicts = new ArrayList<Conflict>();
            for (int i = 0; i < size; i++) {
                passes.at(i);
                activities.add(activity(i, critical));
                if (!model.done[i]) {
                    addConflicts(i, conflicts);
                    conflicts.addAll(afterFixed.getOrDefault(i, List.of()));
                }
            }
            return new Plan(model.network, activities, conflicts, criticalPath());
        }

        private ScheduledActivity activity(int i, int critical) {
            Activity given = model.network.activities().get(i);
            return new ScheduledActivity(given.code(), given.title(), date(passes.lateStart[i]), date(passes.lateFinish[i]),
                    date(passes.earlyStart[i]), date(passes.earlyFinish[i]), passes.totalSlack[i], passes.freeSlack[i],
                    !model.done[i] && passes.totalSlack[i] <= critical, passes.certainty[i], reason(i),
                    model.ownCalendar(i));
        }

        private Reason reason(int i) {
            Activity given = model.network.activities().get(i);
            int link = passes.binding[i];
            if (link >= 0) {
                int successor = model.graph.to[link];
                Activity next = model.network.activities().get(successor);
                int day = model.type[link].toStart ? passes.lateStart[successor] : passes.lateFinish[successor];
                return new Reason.Successor(next.code(), next.title(), model.type[link], model.lag[link], date(day));
            }
            Due own = given.due();
            LocalDate stated = model.stated(given);
            if (own == null || stated == null) {
                return new Reason.PlanEnd(date(passes.planEnd));
            }
            LocalDate finish = date(passes.lateFinish[i]);
            return switch (own) {
                case Due.Offset _ when isOpening(given) -> new Reason.Opening(finish);
                case Due.Offset _ when given.fixed() -> new Reason.Fixed(finish);
                case Due.On _ when given.fixed() -> new Reason.Fixed(finish);
                case Due.Offset(int days) -> new Reason.OwnDeadline(days, stated, finish);
                case Due.On _ -> new Reason.OwnDate(stated, finish);
                case Due.Target _ -> new Reason.PlanEnd(date(passes.planEnd)); // it binds nothing
            };
        }

        private static boolean isOpening(Activity given) {
            return given.fixed() && given.due() instanceof Due.Offset(int days) && days == 0;
        }

        private void addConflicts(int i, List<Conflict> conflicts) {
            Activity given = model.network.activities().get(i);
            int today = (int) model.network.today().toEpochDay();
            int start = passes.lateStart[i];
            int finish = passes.lateFinish[i];
            if (finish < today) {
                conflicts.add(new Conflict.AlreadyDue(given.code(), date(finish), date(today), lack(finish, today)));
            } else if (model.started(i)) {
                int rest = passes.earlyFinish[i];
                if (rest > finish) {
                    conflicts.add(new Conflict.WorkRemains(given.code(), date(finish), date(rest), lack(finish, rest)));
                }
            } else if (start < today) {
                conflicts.add(new Conflict.StartPassed(given.code(), date(start), date(today), lack(start, today)));
            }
            int allowed = model.notBefore[i];
            if (start < allowed && !model.started(i)) {
                conflicts.add(new Conflict.BeforeAllowed(given.code(), date(start), date(allowed), lack(start, allowed)));
            }
            int target = model.target[i];
            int finished = passes.earlyFinish[i];
            if (target < finished) {
                conflicts.add(new Conflict.TargetMissed(given.code(), date(target), date(finished), lack(target, finished)));
            }
        }

        /// By activity: where it would need one that is fixed to come earlier.
        private Map<Integer, List<Conflict>> afterFixed() {
            var conflicts = new HashMap<Integer, List<Conflict>>();
            for (int i = 0; i < model.fixed.length; i++) {
                if (model.fixed[i]) {
                    passes.at(i);
                    for (int link = model.graph.firstOut(i); link < model.graph.endOut(i); link++) {
                        int successor = model.graph.to[link];
                        int latest = rules.latestStart(link, passes.lateStart[successor], passes.lateFinish[successor]);
                        if (latest < passes.lateStart[i] && model.holds(link)) {
                            conflicts.computeIfAbsent(successor, _ -> new ArrayList<>()).add(afterFixed(i, successor, latest));
                        }
                    }
                }
            }
            return conflicts;
        }

        private Conflict afterFixed(int fixed, int successor, int latest) {
            List<Activity> given = model.network.activities();
            int needed = rules.finishOf(fixed, latest);
            int possible = passes.lateFinish[fixed];
            return new Conflict.AfterFixed(given.get(successor).code(), given.get(fixed).code(), date(needed), date(possible),
                    lack(needed, possible));
        }

        private Conflict.Lack lack(int needed, int possible) {
            return new Conflict.Lack(rules.workdays(needed, possible), possible - needed);
        }

        /// The least total slack of all that are neither done nor fixed, but at least 0.
        private int criticalSlack() {
            return Math.max(0, IntStream.range(0, passes.totalSlack.length).filter(i -> !model.done[i] && !model.fixed[i])
                    .map(i -> passes.totalSlack[i]).min().orElse(0));
        }

        private List<String> criticalPath() {
            var path = new LinkedList<String>();
            int end = end();
            for (int i = end; i >= 0; i = waitsFor(i, end)) {
                path.addFirst(model.network.activities().get(i).code());
            }
            return path;
        }

        /// The opening; in a plan without one the activity that can finish last. -1 if nothing is left to do.
        private int end() {
            int end = -1;
            for (int i = 0; i < passes.earlyFinish.length; i++) {
                if (isOpening(model.network.activities().get(i))) {
                    return i;
                }
                if (!model.done[i] && (end < 0 || passes.earlyFinish[i] > passes.earlyFinish[end])) {
                    end = i;
                }
            }
            return end;
        }

        /// -1 where the chain begins: nothing else decides when the activity can start.
        private int waitsFor(int activity, int end) {
            boolean decided = passes.driver[activity] < 0 || model.fixed[activity] && activity != end;
            return decided ? -1 : model.graph.from[passes.driver[activity]];
        }

        private static LocalDate date(int epochDay) {
            return LocalDate.ofEpochDay(epochDay);
        }
    }
}
