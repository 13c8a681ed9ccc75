package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.OutsideCalendar;
import org.plenum.platform.workdays.WorkdayCalendar;

/// A network in arrays, by the numbers that [Graph] gives to activities and links. Days are days since 1970-01-01.
final class Model {

    static final int NO_DUE = Integer.MAX_VALUE;
    static final int NOT_STARTED = -1;

    /// More working days than the calendar has; what is longer leads out of it in any case.
    private static final int LONGEST_LAG = 100_000;

    final Network network;
    final int[] duration;
    final boolean[] inWorkdays;
    /// The last day to finish by its own deadline, or [#NO_DUE].
    final int[] due;
    /// The day by which it should finish by its own soft deadline, or [#NO_DUE].
    final int[] target;
    final boolean[] fixed;
    final int[] notBefore;
    final boolean[] done;
    /// Days of work left of what was started, or [#NOT_STARTED].
    final int[] remaining;
    final Link.Type[] type;
    final int[] lag;
    final Graph graph;

    /// The calendar in which the activity counts.
    final WorkdayCalendar[] calendar;

    private final WorkdayCalendar general;
    private final Map<String, WorkdayCalendar> units;
    private final Map<String, Integer> numbers;
    private final List<Problem> problems = new ArrayList<>();

    Model(Network network, WorkdayCalendar general, Map<String, WorkdayCalendar> units) {
        this.network = network;
        this.general = general;
        this.units = units;
        int size = network.activities().size();
        calendar = new WorkdayCalendar[size];
        duration = new int[size];
        inWorkdays = new boolean[size];
        due = new int[size];
        target = new int[size];
        fixed = new boolean[size];
        notBefore = new int[size];
        done = new boolean[size];
        remaining = new int[size];
        numbers = HashMap.newHashMap(size);
        int links = network.links().size();
        type = new Link.Type[links];
        lag = new int[links];
        requireCovered(network.opening());
        requireCovered(network.today());
        if (problems.isEmpty()) {
            for (int i = 0; i < size; i++) {
                read(i, network.activities().get(i));
            }
        }
        graph = readLinks(size, links);
    }

    boolean started(int activity) {
        return remaining[activity] != NOT_STARTED;
    }

    /// The unit whose calendar counts; null for the general one, and where days are natural.
    @Nullable
    String ownCalendar(int activity) {
        return inWorkdays[activity] && calendar[activity] != general ? network.activities().get(activity).unit() : null;
    }

    /// Whether the link still keeps its successor waiting: not once it has begun what waits, or nothing is left to wait for.
    boolean holds(int link) {
        int successor = graph.to[link];
        boolean begun = started(successor) && type[link].toStart && duration[successor] > 0;
        return !done[graph.from[link]] && !done[successor] && !begun;
    }

    /// Empty if the model may be used.
    List<Problem> problems() {
        return problems;
    }

    private void requireCovered(LocalDate date) {
        if (!covered(date)) {
            problems.add(new Problem.DateOutsideCalendar(date));
        }
    }

    private static boolean covered(LocalDate date) {
        return !date.isBefore(WorkdayCalendar.FIRST_DAY) && !date.isAfter(WorkdayCalendar.LAST_DAY);
    }

    private void read(int i, Activity activity) {
        if (numbers.putIfAbsent(activity.code(), i) != null) {
            problems.add(new Problem.DuplicateCode(activity.code()));
        }
        if (activity.duration() < 0) {
            problems.add(new Problem.NegativeDuration(activity.code(), activity.duration()));
        }
        calendar[i] = activity.unit() == null ? general : units.getOrDefault(activity.unit(), general);
        duration[i] = activity.duration();
        inWorkdays[i] = activity.dayKind() == DayKind.WORKDAY;
        fixed[i] = activity.fixed();
        done[i] = activity.progress() instanceof Progress.Done;
        remaining[i] = activity.progress() instanceof Progress.Started(int days) ? days : NOT_STARTED;
        try {
            notBefore[i] = activity.notBefore() == null ? Integer.MIN_VALUE : epochDay(activity.notBefore());
            boolean soft = activity.due() instanceof Due.Target;
            int day = due(activity, calendar[i]);
            due[i] = soft ? NO_DUE : day;
            target[i] = soft ? day : NO_DUE;
        } catch (OutsideCalendar outside) {
            problems.add(new Problem.ActivityOutsideCalendar(activity.code()));
        }
    }

    private int due(Activity activity, WorkdayCalendar own) {
        LocalDate stated = stated(activity);
        if (stated == null) {
            if (activity.fixed()) {
                problems.add(new Problem.FixedWithoutDate(activity.code()));
            }
            return NO_DUE;
        }
        if (activity.fixed() && activity.due() instanceof Due.Target) {
            problems.add(new Problem.FixedWithoutDate(activity.code()));
        }
        int day = epochDay(stated);
        if (activity.dayKind() == DayKind.NATURAL || own.isWorkday(day)) {
            return day;
        }
        if (activity.fixed() && activity.due() instanceof Due.On) {
            problems.add(new Problem.FixedOnDayOff(activity.code(), stated));
        }
        return own.previous(day);
    }

    /// The day that the activity's deadline names, which need not be a working day.
    @Nullable
    LocalDate stated(Activity activity) {
        Due own = activity.due();
        if (own == null) {
            return null;
        }
        return switch (own) {
            case Due.Offset(int days) -> network.opening().plusDays(days);
            case Due.On(LocalDate date) -> date;
            case Due.Target(int days) -> network.opening().plusDays(days);
        };
    }

    private static int epochDay(LocalDate date) {
        if (!covered(date)) {
            throw new OutsideCalendar();
        }
        return (int) date.toEpochDay();
    }

    private Graph readLinks(int size, int links) {
        var from = new int[links];
        var to = new int[links];
        if (problems.isEmpty()) {
            for (int k = 0; k < links; k++) {
                Link link = network.links().get(k);
                from[k] = number(link, link.predecessor());
                to[k] = number(link, link.successor());
                if (link.predecessor().equals(link.successor())) {
                    problems.add(new Problem.SelfLink(link));
                }
                if (Math.abs((long) link.lag()) > LONGEST_LAG) {
                    problems.add(new Problem.ActivityOutsideCalendar(link.predecessor()));
                }
            }
        }
        if (!problems.isEmpty()) {
            return new Graph(0, new int[0], new int[0]);
        }
        var sorted = new Graph(size, from, to);
        for (int link = 0; link < links; link++) {
            Link stated = network.links().get(sorted.given[link]);
            type[link] = stated.type();
            lag[link] = stated.lag();
        }
        return sorted;
    }

    private int number(Link link, String code) {
        Integer number = numbers.get(code);
        if (number == null) {
            problems.add(new Problem.UnknownEnd(link, code));
            return -1;
        }
        return number;
    }
}
