package org.plenum.task.schedule;

import org.plenum.platform.workdays.OutsideCalendar;
import org.plenum.platform.workdays.WorkdayCalendar;

/// What durations, links and lags mean in days: the rules of this package's page, once forward and once backward.
///
/// Between two days lies a moment, named by the day after it. An activity begins at the moment of its start day and ends at the
/// moment after its finish day; a milestone begins and ends at the moment after its day. A link with a lag relates two moments,
/// `first` of the predecessor and `second` of the successor:
///
/// - a lag of 0: `second` is not before `first`;
/// - a positive lag: at least that many working days lie between `first` and `second`;
/// - a negative lag: at most that many working days lie between `second` and `first`.
///
/// For each direction there is one answer, and the two belong together: `latestStart` gives the last start from which
/// `earliestStart` does not overshoot.
///
/// Days of work are those of the activity's own calendar; lags, and distances between days, those of the general one.
///
/// @throws OutsideCalendar in every method, if the result lies outside the years of the calendar
record DayRules(Model model, WorkdayCalendar calendar) {

    int finishOf(int activity, int start) {
        return finish(activity, start, model.duration[activity]);
    }

    /// When what is left of a started activity is finished, worked from `day` on.
    int finishOfRest(int activity, int day) {
        return finish(activity, day, model.remaining[activity]);
    }

    private int finish(int activity, int start, int duration) {
        int days = duration - 1;
        if (days <= 0) {
            return start;
        }
        return model.inWorkdays[activity] ? model.calendar[activity].plus(start, days) : naturalPlus(start, days);
    }

    int startOf(int activity, int finish) {
        int days = model.duration[activity] - 1;
        if (days <= 0) {
            return finish;
        }
        return model.inWorkdays[activity] ? model.calendar[activity].plus(finish, -days) : naturalPlus(finish, -days);
    }

    private static int naturalPlus(int day, long days) {
        long result = day + days;
        if (result < WorkdayCalendar.FIRST_DAY.toEpochDay() || result > WorkdayCalendar.LAST_DAY.toEpochDay()) {
            throw new OutsideCalendar();
        }
        return (int) result;
    }

    /// The day, or the next (previous) one on which the activity may start or finish.
    int onOrAfter(int activity, int day) {
        return model.inWorkdays[activity] ? model.calendar[activity].next(day) : day;
    }

    /// See [#onOrAfter].
    int onOrBefore(int activity, int day) {
        return model.inWorkdays[activity] ? model.calendar[activity].previous(day) : day;
    }

    /// The last day on which the link lets its predecessor start.
    int latestStart(int link, int successorStart, int successorFinish) {
        Link.Type type = model.type[link];
        int predecessor = model.graph.from[link];
        boolean milestone = model.duration[model.graph.to[link]] == 0;
        int second = type.toStart && !milestone ? successorStart : successorFinish + 1;
        int first = latestFirst(second, model.lag[link]);
        if (!type.fromStart || model.duration[predecessor] == 0) {
            return startOf(predecessor, onOrBefore(predecessor, first - 1));
        }
        return fromEve(link) ? model.calendar[predecessor].next(first) : onOrBefore(predecessor, first);
    }

    private int latestFirst(int second, int lag) {
        if (lag == 0) {
            return second;
        }
        return lag > 0 ? calendar.plus(second, -lag) : calendar.plus(second - 1, 1 - lag);
    }

    /// The first day on which the link lets its successor start.
    int earliestStart(int link, int predecessorStart, int predecessorFinish) {
        Link.Type type = model.type[link];
        int successor = model.graph.to[link];
        int second = earliestSecond(first(link, predecessorStart, predecessorFinish), model.lag[link]);
        if (type.toStart && model.duration[successor] > 0) {
            return onOrAfter(successor, second);
        }
        return startOf(successor, onOrAfter(successor, second - 1));
    }

    private int first(int link, int start, int finish) {
        Link.Type type = model.type[link];
        int predecessor = model.graph.from[link];
        if (!type.fromStart || model.duration[predecessor] == 0) {
            return finish + 1;
        }
        return fromEve(link) ? model.calendar[predecessor].previous(start - 1) + 1 : start;
    }

    /// Where an end waits for a start: an activity in working days begins the moment that the working day before it is over.
    private boolean fromEve(int link) {
        Link.Type type = model.type[link];
        boolean toEnd = !type.toStart || model.duration[model.graph.to[link]] == 0;
        return type.fromStart && toEnd && model.inWorkdays[model.graph.from[link]];
    }

    private int earliestSecond(int first, int lag) {
        if (lag == 0) {
            return first;
        }
        return lag > 0 ? calendar.plus(first - 1, lag) + 1 : calendar.plus(first, lag - 1) + 1;
    }

    /// Working days from the one day to before the other; negative if the other is earlier.
    int workdays(int from, int to) {
        return from <= to ? calendar.between(from - 1, to - 1) : -calendar.between(to - 1, from - 1);
    }
}
