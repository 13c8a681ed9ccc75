package org.plenum.task.schedule;

import java.time.LocalDate;

/// Why a network cannot be scheduled at all.
public sealed interface Problem {

    /// Two activities of one code.
    record DuplicateCode(String code) implements Problem {
    }

    record NegativeDuration(String code, int duration) implements Problem {
    }

    /// It is to be fixed, but nothing says when.
    record FixedWithoutDate(String code) implements Problem {
    }

    /// It counts in working days, and is fixed on a day off.
    record FixedOnDayOff(String code, LocalDate date) implements Problem {
    }

    /// One end of the link is no activity of the plan.
    record UnknownEnd(Link link, String code) implements Problem {
    }

    /// An activity cannot wait for itself.
    record SelfLink(Link link) implements Problem {
    }

    /// The opening day or today lies outside the years of the working-day calendar.
    record DateOutsideCalendar(LocalDate date) implements Problem {
    }

    /// The activity's dates would lie outside the years of the working-day calendar.
    record ActivityOutsideCalendar(String code) implements Problem {
    }
}
