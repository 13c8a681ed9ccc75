package org.plenum.task.workday;

import java.time.LocalDate;

/// A change of the calendars.
///
/// @param what in words, with its basis
/// @param from the first day that may count otherwise
/// @param to the last such day
public record CalendarChange(CalendarCause cause, String what, LocalDate from, LocalDate to) {
}
