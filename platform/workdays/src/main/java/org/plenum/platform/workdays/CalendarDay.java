package org.plenum.platform.workdays;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What one day is in the calendar.
///
/// @param festival the festival that makes it a holiday or a make-up workday, as the notice names it; null on an ordinary day
public record CalendarDay(LocalDate date, CalendarDayKind kind, @Nullable String festival, Certainty certainty) {
}
