package org.plenum.task.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// One dated piece of a plan, as stated: what is to be scheduled.
///
/// @param code names it within the plan
/// @param due its own deadline; null if only its successors say when
/// @param duration in days of `dayKind`; 0 for a milestone
/// @param fixed it finishes on its deadline, not before it
/// @param notBefore the first day on which it may start, if any
/// @param unit who does it, whose working days count if it has a calendar of its own; null for the general calendar
public record Activity(String code, String title, @Nullable Due due, int duration, DayKind dayKind, boolean fixed,
        @Nullable LocalDate notBefore, Progress progress, @Nullable String unit) {

    /// One that counts in the general calendar.
    public Activity(String code, String title, @Nullable Due due, int duration, DayKind dayKind, boolean fixed,
            @Nullable LocalDate notBefore, Progress progress) {
        this(code, title, due, duration, dayKind, fixed, notBefore, progress, null);
    }

    /// The same, done by that unit.
    public Activity by(@Nullable String unit) {
        return new Activity(code, title, due, duration, dayKind, fixed, notBefore, progress, unit);
    }
}
