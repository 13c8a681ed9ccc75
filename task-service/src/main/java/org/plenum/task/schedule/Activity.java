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
public record Activity(String code, String title, @Nullable Due due, int duration, DayKind dayKind, boolean fixed,
        @Nullable LocalDate notBefore, Progress progress) {
}
