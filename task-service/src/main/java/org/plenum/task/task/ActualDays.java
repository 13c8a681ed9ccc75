package org.plenum.task.task;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.Embeddable;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.DayKind;

/// The days on which a task was really worked on (实际工期).
///
/// The day of its start and the day of its closing (销号) count, and so do the days on which it was suspended and resumed; the days between
/// those two do not. A reopened task rested from the day on which it was closed.
///
/// @param startedOn null if it was not started, or before that was kept
/// @param pausedOn the days on which its work stopped, in their order
/// @param resumedOn the days on which it went on: one less while it is suspended
@Embeddable
record ActualDays(@Nullable LocalDate startedOn, @JdbcTypeCode(SqlTypes.ARRAY) List<LocalDate> pausedOn,
        @JdbcTypeCode(SqlTypes.ARRAY) List<LocalDate> resumedOn) {

    /// Not started yet.
    static final ActualDays NONE = new ActualDays(null, List.of(), List.of());

    ActualDays started(LocalDate day) {
        return new ActualDays(day, pausedOn, resumedOn);
    }

    ActualDays paused(LocalDate day) {
        return new ActualDays(startedOn, and(pausedOn, day), resumedOn);
    }

    ActualDays resumed(LocalDate day) {
        return new ActualDays(startedOn, pausedOn, and(resumedOn, day));
    }

    private static List<LocalDate> and(List<LocalDate> days, LocalDate day) {
        return Stream.concat(days.stream(), Stream.of(day)).toList();
    }

    /// How many days it took; at least 1, as something done on days off was done all the same.
    ///
    /// @param closedOn null if it is not closed
    /// @return null if either end is not known, or they are in the wrong order, which a clock that was set back leaves behind
    @Nullable
    Integer until(@Nullable LocalDate closedOn, DayKind kind, WorkdayCalendar calendar) {
        if (startedOn == null || closedOn == null || closedOn.isBefore(startedOn)) {
            return null;
        }
        int days = 0;
        LocalDate from = startedOn;
        for (int pause = 0; pause < resumedOn.size(); pause++) {
            LocalDate stopped = earlier(pausedOn.get(pause), closedOn);
            LocalDate resumed = resumedOn.get(pause);
            if (!stopped.isBefore(from)) {
                days += count(from, stopped, kind, calendar);
                from = stopped.plusDays(1);
            }
            from = later(from, resumed);
        }
        return Math.max(1, days + count(from, closedOn, kind, calendar));
    }

    /// Both days included.
    private static int count(LocalDate from, LocalDate to, DayKind kind, WorkdayCalendar calendar) {
        if (to.isBefore(from)) {
            return 0;
        }
        return switch (kind) {
            case WORKDAY -> calendar.between(from.minusDays(1), to).workdays();
            case NATURAL -> (int) ChronoUnit.DAYS.between(from, to) + 1;
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
