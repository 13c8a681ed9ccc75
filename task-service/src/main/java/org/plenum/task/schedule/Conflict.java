package org.plenum.task.schedule;

import java.time.LocalDate;

/// Where the plan breaks: a date that cannot be kept. Never mended here; [Plan#chain] names the activities that force it.
public sealed interface Conflict {

    /// The activity whose late date cannot be kept.
    String code();

    /// When it would have to be.
    LocalDate needed();

    /// When it can be at the earliest.
    LocalDate possible();

    /// How far the one is from the other.
    Lack lack();

    /// Whether it is only worth knowing: a missed soft deadline, which refuses nothing and needs no remedy.
    default boolean isWarning() {
        return this instanceof TargetMissed;
    }

    /// @param workdays working days; 0 where only days off lie between
    /// @param days natural days, at least 1
    record Lack(int workdays, int days) {
    }

    /// It is due before today (已到期): `needed` is its late finish.
    record AlreadyDue(String code, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }

    /// It is not yet due, but would have to have started before today: `needed` is its late start.
    record StartPassed(String code, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }

    /// It was started, but more work is left than days: `needed` is its late finish, `possible` when the rest can be finished.
    record WorkRemains(String code, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }

    /// It would have to start before its not-before date: `needed` is its late start.
    record BeforeAllowed(String code, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }

    /// It follows a fixed activity that comes too late for it: `needed` and `possible` are the last day on which that one
    /// would have to finish, and the one on which it does.
    record AfterFixed(String code, String fixed, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }

    /// It misses its soft deadline: `needed` is that day, `possible` when it can be finished at the earliest.
    record TargetMissed(String code, LocalDate needed, LocalDate possible, Lack lack) implements Conflict {
    }
}
