package org.plenum.task.schedule;

import java.time.LocalDate;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.Certainty;

/// An activity with its dates.
///
/// @param lateStart the last day to start (最迟开始): the date of the plan
/// @param lateFinish the last day to finish (最迟完成)
/// @param earlyStart the first day on which it can start, seen from today (最早开始)
/// @param totalSlack working days from early to late start (总时差); negative if it cannot be kept
/// @param freeSlack working days by which it may slip from its early dates without moving a successor's (自由时差)
/// @param critical it has no slack, or the least of the plan (关键任务)
/// @param certainty of the late dates: over the years from them, along the reasons, to the day that binds them
/// @param calendar the unit whose working days count; null for the general calendar
public record ScheduledActivity(String code, String title, LocalDate lateStart, LocalDate lateFinish, LocalDate earlyStart,
        LocalDate earlyFinish, int totalSlack, int freeSlack, boolean critical, Certainty certainty, Reason reason,
        @Nullable String calendar) {

    /// The reason as one sentence, Chinese or else English.
    public String why(Locale locale) {
        return locale.getLanguage().equals("zh") ? Sentences.chinese(this) : Sentences.english(this);
    }
}
