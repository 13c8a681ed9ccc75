package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// Networks drawn at random, the same for the same seed: links of every type, with lags before and after, over the Spring Festival
/// of 2021 and the months around it.
final class RandomNetworks {

    private static final Link.Type[] TYPES = Link.Type.values();

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
            LocalDate notBefore = random.nextInt(6) == 0 ? opening.minusDays(random.nextInt(50)) : null;
            int duration = random.nextInt(6);
            activities.add(new Activity("t" + i, "任务" + i, due, duration,
                    random.nextBoolean() ? DayKind.WORKDAY : DayKind.NATURAL,
                    due != null && random.nextInt(5) == 0, notBefore, progress(random, duration)));
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
