package org.plenum.platform.workdays;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// What one day is in the calendar.
///
/// @param festival the festival that makes it a holiday or a make-up workday, as the notice names it; null on an ordinary day
public record CalendarDay(LocalDate date, Kind kind, @Nullable String festival, Certainty certainty) {

    public enum Kind {
        /// Monday to Friday, nothing listed (工作日).
        WORKDAY(true),
        /// Saturday or Sunday, nothing listed (周末).
        WEEKEND(false),
        /// Listed as off (放假).
        HOLIDAY(false),
        /// Listed as worked in exchange for a holiday (调休上班), mostly a Saturday or Sunday.
        MAKE_UP_WORKDAY(true);

        private final boolean worked;

        Kind(boolean worked) {
            this.worked = worked;
        }

        public boolean isWorked() {
            return worked;
        }
    }
}
