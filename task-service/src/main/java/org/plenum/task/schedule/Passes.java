package org.plenum.task.schedule;

import java.util.Arrays;

import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

/// The backward and the forward pass over one network, each touching every activity and link once.
final class Passes {

    /// For [#binding] and [#driver]: no link.
    static final int OWN = -1;
    static final int PLAN_END = -2;

    final int[] lateStart;
    final int[] lateFinish;
    /// The link that binds the late dates, or [#OWN] deadline, or [#PLAN_END].
    final int[] binding;
    final Certainty[] certainty;
    final int[] earlyStart;
    final int[] earlyFinish;
    /// The link whose predecessor keeps the activity waiting longest, or [#OWN] if none makes it wait.
    final int[] driver;
    final int[] totalSlack;
    final int[] freeSlack;
    /// The last day that anything is due, hard or soft.
    final int planEnd;

    private final Model model;
    private final DayRules rules;
    private final WorkdayCalendar calendar;
    private final int today;
    private int current;

    Passes(Model model, WorkdayCalendar calendar) {
        this.model = model;
        this.calendar = calendar;
        rules = new DayRules(model, calendar);
        today = (int) model.network.today().toEpochDay();
        int size = model.duration.length;
        lateStart = new int[size];
        lateFinish = new int[size];
        binding = new int[size];
        certainty = new Certainty[size];
        earlyStart = new int[size];
        earlyFinish = new int[size];
        driver = new int[size];
        Arrays.fill(earlyStart, Integer.MIN_VALUE);
        Arrays.fill(driver, OWN);
        totalSlack = new int[size];
        freeSlack = new int[size];
        planEnd = Math.max((int) model.network.opening().toEpochDay(), Math.max(last(model.due), last(model.target)));
    }

    private static int last(int[] days) {
        return Arrays.stream(days).filter(day -> day != Model.NO_DUE).max().orElse(Integer.MIN_VALUE);
    }

    /// The activity that was being computed when the calendar ended.
    int current() {
        return current;
    }

    /// Says which activity is being computed.
    void at(int activity) {
        current = activity;
    }

    /// @throws org.plenum.platform.workdays.OutsideCalendar if the [#current()] activity leaves the calendar
    void run(int[] order) {
        for (int k = order.length - 1; k >= 0; k--) {
            at(order[k]);
            backward(current);
            certainty[current] = certainty(current);
        }
        for (int activity : order) {
            at(activity);
            forward(activity);
        }
        for (int activity : order) {
            at(activity);
            slack(activity);
        }
    }

    private void backward(int activity) {
        int start;
        if (model.due[activity] != Model.NO_DUE) {
            start = rules.startOf(activity, model.due[activity]);
            binding[activity] = OWN;
        } else {
            start = rules.startOf(activity, rules.onOrBefore(activity, planEnd));
            binding[activity] = PLAN_END;
        }
        if (!model.fixed[activity]) {
            for (int link = model.graph.firstOut(activity); link < model.graph.endOut(activity); link++) {
                int successor = model.graph.to[link];
                int latest = rules.latestStart(link, lateStart[successor], lateFinish[successor]);
                boolean tellsMore = latest == start && binding[activity] == PLAN_END;
                if (latest < start || tellsMore) {
                    start = latest;
                    binding[activity] = link;
                }
            }
        }
        lateStart[activity] = start;
        lateFinish[activity] = rules.finishOf(activity, start);
    }

    /// A date in natural days owes nothing to the calendar, but for the lag of its link.
    private Certainty certainty(int activity) {
        int link = binding[activity];
        int bound = link == PLAN_END ? planEnd : model.due[activity];
        Certainty certain = Certainty.OFFICIAL;
        boolean counted = model.inWorkdays[activity];
        if (link >= 0) {
            int successor = model.graph.to[link];
            certain = certainty[successor];
            counted |= model.lag[link] != 0;
            bound = model.type[link].toStart ? lateStart[successor] : lateFinish[successor];
        }
        if (!counted) {
            return certain;
        }
        return certain.and(calendar.certainty(Math.min(lateStart[activity], bound), Math.max(lateFinish[activity], bound)));
    }

    /// Its predecessors have left in `earlyStart` the first day that they allow.
    private void forward(int activity) {
        boolean pinned = model.fixed[activity] || model.done[activity];
        int own = pinned ? lateStart[activity] : ownEarlyStart(activity);
        if (pinned || own >= earlyStart[activity]) {
            earlyStart[activity] = own;
            // What a fixed activity waits for longest is worth knowing, even where it need not wait.
            driver[activity] = pinned ? driver[activity] : OWN;
        }
        earlyFinish[activity] = rules.finishOf(activity, earlyStart[activity]);
        for (int link = model.graph.firstOut(activity); link < model.graph.endOut(activity); link++) {
            if (model.holds(link)) {
                int successor = model.graph.to[link];
                at(successor);
                int earliest = rules.earliestStart(link, earlyStart[activity], earlyFinish[activity]);
                if (earliest > earlyStart[successor]) {
                    earlyStart[successor] = earliest;
                    driver[successor] = link;
                }
            }
        }
    }

    /// What was started ends when the rest is worked from today on; its start is where the whole would have had to begin for that.
    private int ownEarlyStart(int activity) {
        if (model.started(activity)) {
            return rules.startOf(activity, rules.finishOfRest(activity, rules.onOrAfter(activity, today)));
        }
        return rules.onOrAfter(activity, Math.max(today, model.notBefore[activity]));
    }

    private void slack(int activity) {
        int total = rules.workdays(earlyStart[activity], lateStart[activity]);
        int free = total;
        if (!model.fixed[activity]) {
            for (int link = model.graph.firstOut(activity); link < model.graph.endOut(activity); link++) {
                if (model.holds(link)) {
                    int successor = model.graph.to[link];
                    int latest = rules.latestStart(link, earlyStart[successor], earlyFinish[successor]);
                    free = Math.min(free, rules.workdays(earlyStart[activity], latest));
                }
            }
        }
        totalSlack[activity] = total;
        freeSlack[activity] = free;
    }
}
