package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

import org.plenum.platform.workdays.OutsideCalendar;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Schedules a network backwards from its opening day, by the rules of this package. Takes time in proportion to activities and
/// links.
public record BackwardScheduler(WorkdayCalendar calendar) {

    public Schedule schedule(Network network) {
        var model = new Model(network, calendar);
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
            return new Schedule.Scheduled(new Result(model, passes, new DayRules(model, calendar)).plan(order));
        } catch (OutsideCalendar outside) {
            String code = network.activities().get(passes.current()).code();
            return new Schedule.Invalid(List.of(new Problem.ActivityOutsideCalendar(code)));
        }
    }

    /// Turns the passes' numbers into a plan.
    private record Result(Model model, Passes passes, DayRules rules) {

        Plan plan(int[] order) {
            Network network = model.network;
            int tightest = tightest(order);
            int critical = tightest < 0 ? 0 : Math.max(0, passes.totalSlack[tightest]);
            var activities = new ArrayList<ScheduledActivity>(order.length);
            var conflicts = new ArrayList<Conflict>();
            for (int i = 0; i < order.length; i++) {
                passes.at(i);
                activities.add(activity(i, critical));
                if (!model.done[i]) {
                    addConflicts(i, conflicts);
                }
            }
            return new Plan(network, activities, conflicts, criticalPath(tightest));
        }

        private ScheduledActivity activity(int i, int critical) {
            Activity given = model.network.activities().get(i);
            return new ScheduledActivity(given.code(), given.title(), date(passes.lateStart[i]), date(passes.lateFinish[i]),
                    date(passes.earlyStart[i]), date(passes.earlyFinish[i]), passes.totalSlack[i], passes.freeSlack[i],
                    !model.done[i] && passes.totalSlack[i] <= critical, passes.certainty[i], reason(i, given));
        }

        private Reason reason(int i, Activity given) {
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
                case Due.Offset(int days) when given.fixed() && days == 0 -> new Reason.Opening(finish);
                case Due.Offset _ when given.fixed() -> new Reason.Fixed(finish);
                case Due.On _ when given.fixed() -> new Reason.Fixed(finish);
                case Due.Offset(int days) -> new Reason.OwnDeadline(days, stated, finish);
                case Due.On _ -> new Reason.OwnDate(stated, finish);
            };
        }

        private void addConflicts(int i, List<Conflict> conflicts) {
            Activity given = model.network.activities().get(i);
            int today = (int) model.network.today().toEpochDay();
            int start = passes.lateStart[i];
            int finish = passes.lateFinish[i];
            if (finish < today) {
                conflicts.add(new Conflict.AlreadyDue(given.code(), date(finish), date(today), lack(finish, today)));
            } else if (start < today) {
                conflicts.add(new Conflict.StartPassed(given.code(), date(start), date(today), lack(start, today)));
            }
            int allowed = model.notBefore[i];
            if (start < allowed) {
                conflicts.add(new Conflict.BeforeAllowed(given.code(), date(start), date(allowed), lack(start, allowed)));
            }
            for (int k = 0; k < model.graph.inCount(i); k++) {
                int link = model.graph.inLink(i, k);
                int predecessor = model.graph.from[link];
                if (model.fixed[predecessor]) {
                    int latest = rules.latestStart(link, start, finish);
                    if (latest < passes.lateStart[predecessor]) {
                        int needed = rules.finishOf(predecessor, latest);
                        int possible = passes.lateFinish[predecessor];
                        conflicts.add(new Conflict.AfterFixed(given.code(), model.network.activities().get(predecessor).code(),
                                date(needed), date(possible), lack(needed, possible)));
                    }
                }
            }
        }

        private Conflict.Lack lack(int needed, int possible) {
            return new Conflict.Lack(rules.workdays(needed, possible), possible - needed);
        }

        /// The first activity, in the order of the links, with the least slack of all that are neither done nor fixed; -1 if none
        /// is left.
        private int tightest(int[] order) {
            int tightest = -1;
            for (int i : order) {
                boolean open = !model.done[i] && !model.fixed[i];
                if (open && (tightest < 0 || passes.totalSlack[i] < passes.totalSlack[tightest])) {
                    tightest = i;
                }
            }
            return tightest;
        }

        /// Through that activity, back to what it waits for and on to what waits for it.
        private List<String> criticalPath(int tightest) {
            var path = new LinkedList<String>();
            if (tightest < 0) {
                return path;
            }
            for (int i = tightest; passes.driver[i] >= 0;) {
                i = model.graph.from[passes.driver[i]];
                path.addFirst(model.network.activities().get(i).code());
            }
            path.add(model.network.activities().get(tightest).code());
            for (int i = tightest; passes.binding[i] >= 0;) {
                i = model.graph.to[passes.binding[i]];
                path.add(model.network.activities().get(i).code());
            }
            return path;
        }

        private static LocalDate date(int epochDay) {
            return LocalDate.ofEpochDay(epochDay);
        }
    }
}
