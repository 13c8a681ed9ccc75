package org.plenum.task.task;

import java.time.LocalDate;
import java.util.Locale;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Reason;
import org.plenum.task.schedule.ScheduledActivity;

/// What the scheduler made of a task: its late dates and what binds them. Early dates, slack and conflicts depend on today and are never kept.
///
/// @param startDay the last day to start (最迟开始)
/// @param dueDay the last day to finish (最迟完成)
/// @param calendarUnit the unit whose working days counted; null for the general calendar
@Embeddable
record TaskDates(LocalDate startDay, LocalDate dueDay, @Enumerated(EnumType.STRING) Certainty certainty,
        @Enumerated(EnumType.STRING) ReasonKind reason, LocalDate reasonDay, @Nullable LocalDate reasonStated,
        @Nullable Integer reasonOffset,
        @Nullable String reasonCode, @Nullable String reasonTitle, @Enumerated(EnumType.STRING) Link.@Nullable Type reasonType,
        @Nullable Integer reasonLag, @Nullable String calendarUnit) {

    static TaskDates of(ScheduledActivity activity) {
        ReasonView reason = ReasonView.of(activity.reason());
        return new TaskDates(activity.lateStart(), activity.lateFinish(), activity.certainty(), reason.kind(), reason.day(),
                reason.stated(),
                reason.offsetDays(), reason.successor(), reason.successorTitle(), reason.linkType(), reason.lag(),
                activity.calendar());
    }

    ReasonView reasonView() {
        return new ReasonView(reason, reasonDay, reasonStated, reasonOffset, reasonCode, reasonTitle, reasonType, reasonLag);
    }

    /// The reason as one sentence.
    String why(String code, String title, Locale locale) {
        Reason because = reasonView().reason();
        // The sentence speaks of late dates and reason only; what depends on today plays no part in it.
        return new ScheduledActivity(code, title, startDay, dueDay, startDay, dueDay, 0, 0, false, certainty, because,
                calendarUnit)
                .why(locale);
    }
}
