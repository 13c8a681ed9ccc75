package org.plenum.task.schedule;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// An activity whose late dates differ between two plans.
public record Shift(String code, String title, LocalDate startFrom, LocalDate startTo, LocalDate from, LocalDate to) {

    /// What moves from the one plan to the other, in the order of the activities. Both have the same activities.
    public static List<Shift> between(Plan before, Plan after) {
        return after.activities().stream().map(now -> of(before.activity(now.code()), now)).filter(Shift::moves).toList();
    }

    private static Shift of(ScheduledActivity was, ScheduledActivity is) {
        return new Shift(is.code(), is.title(), was.lateStart(), is.lateStart(), was.lateFinish(), is.lateFinish());
    }

    private boolean moves() {
        return !startFrom.equals(startTo) || !from.equals(to);
    }

    /// By how many natural days, the larger of start and finish.
    public long days() {
        return Math.max(Math.abs(ChronoUnit.DAYS.between(startFrom, startTo)), Math.abs(ChronoUnit.DAYS.between(from, to)));
    }
}
