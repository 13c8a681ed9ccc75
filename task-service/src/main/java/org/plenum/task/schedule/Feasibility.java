package org.plenum.task.schedule;

import static java.util.stream.Collectors.groupingBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Which conflicts make a new opening day impossible.
///
/// A plan is made seven weeks before a plenary whose first task was due seventeen weeks before: some deadlines have passed from the start.
/// They are shown as conflicts, but say nothing about a new opening day. So a move is impossible only for what it *breaks*: a conflict of an
/// open task that is not known yet, or a known one that gets worse. Known is what cannot be kept now, and what could not be kept when the plan
/// was made, for the opening and on the day it was made: back to where it started, a plan can always be moved.
///
/// Worse is
///
/// - a deadline that passes where only the last day to start had passed;
/// - a last day to start that passes by more than before, or less time for the work that remains;
/// - a larger distance to a not-before date or a fixed task.
///
/// A deadline that has passed anyway does not get worse: the task is to be finished at once in either case.
public final class Feasibility {

    private Feasibility() {
    }

    /// The conflicts of `after` that are neither in `now` nor in `whenMade`, or are worse than there.
    public static List<Conflict> broken(List<Conflict> after, List<Conflict> now, List<Conflict> whenMade) {
        var nowByCode = byCode(now);
        var whenMadeByCode = byCode(whenMade);
        return after.stream().filter(conflict -> isNews(conflict, nowByCode) && isNews(conflict, whenMadeByCode)).toList();
    }

    private static Map<String, List<Conflict>> byCode(List<Conflict> conflicts) {
        return conflicts.stream().collect(groupingBy(Conflict::code));
    }

    private static boolean isNews(Conflict conflict, Map<String, List<Conflict>> known) {
        return known.getOrDefault(conflict.code(), List.of()).stream().noneMatch(one -> covers(one, conflict));
    }

    /// Whether who accepted `known` has accepted `conflict` of the same task.
    private static boolean covers(Conflict known, Conflict conflict) {
        return switch (conflict) {
            case Conflict.AlreadyDue _ -> known instanceof Conflict.AlreadyDue;
            case Conflict.StartPassed passed -> known instanceof Conflict.AlreadyDue
                    || known instanceof Conflict.StartPassed before && !passed.needed().isBefore(before.needed());
            case Conflict.WorkRemains remains -> known instanceof Conflict.AlreadyDue
                    || known instanceof Conflict.WorkRemains before && !remains.needed().isBefore(before.needed());
            case Conflict.BeforeAllowed allowed -> known instanceof Conflict.BeforeAllowed before
                    && allowed.lack().days() <= before.lack().days();
            case Conflict.AfterFixed fixed ->
                known instanceof Conflict.AfterFixed before && before.fixed().equals(fixed.fixed())
                        && fixed.lack().days() <= before.lack().days();
        };
    }

    /// The conflicts of `before` that `after` has no more, not even as a milder one of the same cause: today, the not-before date, or the
    /// same fixed activity.
    public static List<Conflict> gone(List<Conflict> before, List<Conflict> after) {
        var left = new HashSet<String>();
        after.forEach(conflict -> left.add(cause(conflict)));
        return before.stream().filter(conflict -> !left.contains(cause(conflict))).toList();
    }

    private static String cause(Conflict conflict) {
        String what = switch (conflict) {
            case Conflict.AlreadyDue _ -> " today";
            case Conflict.StartPassed _ -> " today";
            case Conflict.WorkRemains _ -> " today";
            case Conflict.BeforeAllowed _ -> " allowed";
            case Conflict.AfterFixed after -> " after " + after.fixed();
        };
        return conflict.code() + what;
    }
}
