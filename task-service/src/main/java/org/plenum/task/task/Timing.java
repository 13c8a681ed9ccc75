package org.plenum.task.task;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Progress;

/// What is stated of a task's time; the scheduler makes dates of it.
///
/// @param finishOffsetDays its own deadline in natural days from the opening day; null if only its successors say when
/// @param deadlineKind whether that deadline binds; a fixed day and no deadline at all are hard
/// @param durationDays in days of `dayKind`
/// @param fixed it finishes on its deadline, not before it
/// @param notBefore the first day on which it may start, if any
@Embeddable
record Timing(@Nullable Integer finishOffsetDays, @Enumerated(EnumType.STRING) DeadlineKind deadlineKind, int durationDays,
        @Enumerated(EnumType.STRING) DayKind dayKind, boolean fixed,
        @Nullable LocalDate notBefore) {

    static Timing of(Activity activity) {
        if (activity.due() instanceof Due.On(LocalDate day)) {
            throw new IllegalArgumentException(activity.code() + " is due on a day of its own: " + day);
        }
        return new Timing(Due.offset(activity.due()), DeadlineKind.of(activity.due()), activity.duration(), activity.dayKind(),
                activity.fixed(), activity.notBefore());
    }

    /// Whether it is the opening itself: every other day is counted from its.
    boolean opening() {
        return fixed && finishOffsetDays != null && finishOffsetDays == 0;
    }

    /// The same with another deadline of its own.
    Timing due(int offsetDays) {
        return new Timing(offsetDays, deadlineKind, durationDays, dayKind, fixed, notBefore);
    }

    /// @param unit who does it
    Activity activity(String code, String title, String unit, Progress progress) {
        return new Activity(code, title, deadlineKind.due(finishOffsetDays), durationDays, dayKind, fixed, notBefore, progress,
                unit);
    }
}
