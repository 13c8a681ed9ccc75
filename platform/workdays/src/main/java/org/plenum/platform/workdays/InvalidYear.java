package org.plenum.platform.workdays;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// A list of holidays that cannot be the official one of its year.
public final class InvalidYear extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        /// The calendar does not cover that year.
        YEAR_OUT_OF_RANGE,
        /// A notice without one holiday is none: most likely the list was not sent.
        NO_HOLIDAYS,
        /// A day at the turn of the year belongs to the list of its own year.
        DATE_OF_ANOTHER_YEAR,
        /// One day cannot be both off and worked.
        HOLIDAY_AND_WORKDAY,
        /// Every listed day names its festival.
        NO_FESTIVAL
    }

    private final int year;
    private final Reason reason;
    private final @Nullable LocalDate date;

    InvalidYear(int year, Reason reason, @Nullable LocalDate date) {
        super("Holiday list of %d: %s%s".formatted(year, reason, date == null ? "" : " " + date));
        this.year = year;
        this.reason = reason;
        this.date = date;
    }

    public int year() {
        return year;
    }

    public Reason reason() {
        return reason;
    }

    /// The first day that offends, where it is a single day.
    public @Nullable LocalDate date() {
        return date;
    }
}
