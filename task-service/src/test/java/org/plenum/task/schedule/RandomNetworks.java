package org.plenum.task.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

import org.plenum.platform.workdays.CalendarDayKind;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Networks drawn at random, the same for the same seed: links of every type, with lags before and after, over the Spring Festival
/// of 2021 and the months around it.
final class RandomNetworks {

    private static final Link.Type[] TYPES = Link.Type.values();

    /// Units with days of their own: one that works on Saturdays whatever the notice says, one that works from Wednesday to Sunday but for holidays, and
    /// one that rests for ten days in the middle.
    static final Map<String, Predicate<LocalDate>> UNITS = Map.of("会务组",
            day -> WorkdayCalendar.builtIn().isWorkday(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY, "宣传组",
            day -> WorkdayCalendar.builtIn().day(day).kind() != CalendarDayKind.HOLIDAY
                    && day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) >= 0,
            "研究室", day -> WorkdayCalendar.builtIn().isWorkday(day) && (day.isBefore(LocalDate.of(2021, 1, 11))
                    || day.isAfter(LocalDate.of(2021, 1, 20))));
    private static final List<String> LEADS = List.of("会务组", "宣传组", "研究室", "办公室");

    /// The same units as calendars.
    static Map<String, WorkdayCalendar> calendars() {
        var calendars = new HashMap<String, WorkdayCalendar>();
        UNITS.forEach((unit, days) -> calendars.put(unit, WorkdayCalendar.builtIn().where(day -> days.test(day.date()))));
        return calendars;
    }

    /// As [#any], each activity done by one of the units, or one without days of its own.
    static Network ofUnits(long seed, int size) {
        var random = new Random(~seed);
        Network network = any(seed, size);
        var activities = network.activities().stream().map(one -> one.by(LEADS.get(random.nextInt(LEADS.size())))).toList();
        return new Network(network.opening(), network.today(), activities, network.links());
    }

    private RandomNetworks() {
    }

    /// Of every kind, with deadlines, fixed days, not-before days, and activities that were started or finished.
    static Network any(long seed, int size) {
        return any(seed, size, 12);
    }

    /// @param reach how far apart in their order the ends of a link are at most: the larger, the shorter the chains
    static Network any(long seed, int size, int reach) {
        var random = new Random(seed);
        var opening = LocalDate.of(2021, 1, 20).plusDays(random.nextInt(60));
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < size; i++) {
            Due due = random.nextInt(3) == 0 ? new Due.Offset(random.nextInt(40) - 30) : null;
            if (due instanceof Due.Offset(int days) && random.nextInt(3) == 0) {
                due = new Due.Target(days);
            }
            LocalDate notBefore = random.nextInt(6) == 0 ? opening.minusDays(random.nextInt(50)) : null;
            int duration = random.nextInt(6);
            activities.add(new Activity("t" + i, "任务" + i, due, duration,
                    random.nextBoolean() ? DayKind.WORKDAY : DayKind.NATURAL,
                    due instanceof Due.Offset && random.nextInt(5) == 0, notBefore, progress(random, duration)));
        }
        return network(random, opening, opening.minusDays(random.nextInt(40) + 10), activities, size * 3 / 2, reach);
    }

    private static Progress progress(Random random, int duration) {
        return switch (random.nextInt(12)) {
            case 0 -> Progress.DONE;
            case 1, 2 -> new Progress.Started(random.nextInt(duration + 1));
            default -> Progress.NOT_STARTED;
        };
    }

    /// In working days only, without fixed days: what project schedulers know.
    static Network inWorkdays(long seed, int size, int reach, LocalDate today) {
        var random = new Random(seed);
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < size; i++) {
            activities.add(new Activity("t" + i, "任务" + i, null, random.nextInt(9), DayKind.WORKDAY, false, null,
                    Progress.NOT_STARTED));
        }
        return network(random, today, today, activities, size * 3 / 2, reach);
    }

    private static Network network(Random random, LocalDate opening, LocalDate today, List<Activity> activities, int links,
            int reach) {
        var order = new ArrayList<>(activities);
        Collections.shuffle(order, random);
        var drawn = new ArrayList<Link>();
        for (int k = 0; k < links && activities.size() > 1; k++) {
            int from = random.nextInt(order.size() - 1);
            int to = from + 1 + random.nextInt(Math.min(order.size() - from - 1, reach));
            int lag = random.nextInt(3) == 0 ? random.nextInt(9) - 3 : 0;
            drawn.add(new Link(order.get(from).code(), order.get(to).code(), TYPES[random.nextInt(TYPES.length)], lag));
        }
        return new Network(opening, today, activities, drawn);
    }
}
