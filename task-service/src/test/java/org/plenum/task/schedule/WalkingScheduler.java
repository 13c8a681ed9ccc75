package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

import org.plenum.platform.workdays.WorkdayCalendar;

/// The rules of the package's page taken at their word, without any of the scheduler's arithmetic: days are walked one by one, a link
/// is only ever *checked*, and activities are pushed day by day until nothing is violated any more. Slow, and obviously right.
final class WalkingScheduler {

    private final WorkdayCalendar calendar = WorkdayCalendar.builtIn();
    private final Map<String, Predicate<LocalDate>> units;
    private final Network network;
    private final Map<String, Activity> activities = new HashMap<>();

    WalkingScheduler(Network network) {
        this(network, Map.of());
    }

    /// @param units on which days those work that have days of their own
    WalkingScheduler(Network network, Map<String, Predicate<LocalDate>> units) {
        this.units = units;
        this.network = network;
        network.activities().forEach(activity -> activities.put(activity.code(), activity));
    }

    /// The latest starts.
    Map<String, LocalDate> late() {
        LocalDate end = network.opening();
        for (Activity activity : network.activities()) {
            if (activity.due() != null && due(activity).isAfter(end)) {
                end = due(activity);
            }
        }
        var starts = new HashMap<String, LocalDate>();
        for (Activity activity : network.activities()) {
            LocalDate last = activity.due() == null || isSoft(activity) ? end : due(activity);
            LocalDate start = last;
            while (!mayStart(activity, start) || finish(activity, start).isAfter(last)) {
                start = start.minusDays(1);
            }
            starts.put(activity.code(), start);
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Link link : network.links()) {
                Activity predecessor = activity(link.predecessor());
                while (!predecessor.fixed() && !holds(link, starts)) {
                    step(starts, predecessor, -1);
                    moved = true;
                }
            }
        }
        return starts;
    }

    /// The earliest starts.
    Map<String, LocalDate> early(Map<String, LocalDate> late) {
        var starts = new HashMap<String, LocalDate>();
        for (Activity activity : network.activities()) {
            if (pinned(activity)) {
                starts.put(activity.code(), start(late, activity.code()));
                continue;
            }
            starts.put(activity.code(), earliest(activity));
        }
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Link link : network.links()) {
                Activity successor = activity(link.successor());
                while (!pinned(successor) && !isDone(activity(link.predecessor())) && !hasBegun(successor, link)
                        && !holds(link, starts)) {
                    step(starts, successor, 1);
                    moved = true;
                }
            }
        }
        return starts;
    }

    /// By today and its not-before day alone; what was started, as if its days ended with those that are left.
    private LocalDate earliest(Activity activity) {
        LocalDate start = network.today();
        if (activity.progress() instanceof Progress.Started(int remaining)) {
            while (!mayStart(activity, start)) {
                start = start.plusDays(1);
            }
            LocalDate end = finish(activity, start, remaining);
            for (start = end; finish(activity, start).isAfter(end) || !mayStart(activity, start);) {
                start = start.minusDays(1);
            }
            return start;
        }
        if (activity.notBefore() != null && activity.notBefore().isAfter(start)) {
            start = activity.notBefore();
        }
        while (!mayStart(activity, start)) {
            start = start.plusDays(1);
        }
        return start;
    }

    private static boolean isSoft(Activity activity) {
        return activity.due() instanceof Due.Target;
    }

    /// Codes of those open activities that can only finish after their soft deadline.
    List<String> missed(Map<String, LocalDate> early) {
        return network.activities().stream().filter(one -> isSoft(one) && !isDone(one))
                .filter(one -> finish(one, start(early, one.code())).isAfter(due(one))).map(Activity::code).toList();
    }

    private static boolean isDone(Activity activity) {
        return activity.progress() instanceof Progress.Done;
    }

    /// Whether the moment that the link is about has passed: what was started has begun; a milestone has only its end.
    private static boolean hasBegun(Activity successor, Link link) {
        return successor.progress() instanceof Progress.Started && successor.duration() > 0
                && (link.type() == Link.Type.FS || link.type() == Link.Type.SS);
    }

    LocalDate finish(Activity activity, LocalDate start) {
        return finish(activity, start, activity.duration());
    }

    private LocalDate finish(Activity activity, LocalDate start, int duration) {
        LocalDate day = start;
        for (int left = duration - 1; left > 0;) {
            day = day.plusDays(1);
            if (mayStart(activity, day)) {
                left--;
            }
        }
        return day;
    }

    private Activity activity(String code) {
        return Objects.requireNonNull(activities.get(code));
    }

    private static LocalDate start(Map<String, LocalDate> starts, String code) {
        return Objects.requireNonNull(starts.get(code));
    }

    private static boolean pinned(Activity activity) {
        return activity.fixed() || isDone(activity);
    }

    private void step(Map<String, LocalDate> starts, Activity activity, int days) {
        LocalDate start = start(starts, activity.code());
        do {
            start = start.plusDays(days);
        } while (!mayStart(activity, start));
        starts.put(activity.code(), start);
    }

    private boolean mayStart(Activity activity, LocalDate day) {
        if (activity.dayKind() == DayKind.NATURAL) {
            return true;
        }
        Predicate<LocalDate> own = activity.unit() == null ? null : units.get(activity.unit());
        return own == null ? calendar.isWorkday(day) : own.test(day);
    }

    private LocalDate due(Activity activity) {
        LocalDate day = switch (Objects.requireNonNull(activity.due())) {
            case Due.Offset(int days) -> network.opening().plusDays(days);
            case Due.On(LocalDate date) -> date;
            case Due.Target(int days) -> network.opening().plusDays(days);
        };
        while (!mayStart(activity, day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    boolean holds(Link link, Map<String, LocalDate> starts) {
        Activity predecessor = activity(link.predecessor());
        Activity successor = activity(link.successor());
        LocalDate from = start(starts, link.predecessor());
        LocalDate to = start(starts, link.successor());
        return switch (link.type()) {
            case FS -> apart(end(predecessor, from), begin(successor, to), link.lag());
            case SS ->
                apart(successor.duration() == 0 ? eve(predecessor, from) : begin(predecessor, from), begin(successor, to),
                        link.lag());
            case FF -> apart(end(predecessor, from), end(successor, to), link.lag());
            case SF -> apart(eve(predecessor, from), end(successor, to), link.lag());
        };
    }

    /// Moments are named by the day that follows them.
    private LocalDate begin(Activity activity, LocalDate start) {
        return activity.duration() == 0 ? start.plusDays(1) : start;
    }

    private LocalDate end(Activity activity, LocalDate start) {
        return finish(activity, start).plusDays(1);
    }

    /// The moment after the last day before the activity starts, of those on which it could start.
    private LocalDate eve(Activity activity, LocalDate start) {
        LocalDate day = begin(activity, start).minusDays(1);
        while (!mayStart(activity, day)) {
            day = day.minusDays(1);
        }
        return day.plusDays(1);
    }

    private boolean apart(LocalDate first, LocalDate second, int lag) {
        if (lag >= 0) {
            return !second.isBefore(first) && workdays(first, second) >= lag;
        }
        return !second.isBefore(first) || workdays(second, first) <= -lag;
    }

    private int workdays(LocalDate from, LocalDate end) {
        List<LocalDate> days = from.datesUntil(end).filter(calendar::isWorkday).toList();
        return days.size();
    }
}
