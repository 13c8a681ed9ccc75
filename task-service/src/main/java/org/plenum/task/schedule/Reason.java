package org.plenum.task.schedule;

import java.time.LocalDate;

/// What binds an activity's late dates: of all that limits it, the tightest.
public sealed interface Reason {

    /// It is the opening, or fixed to its day.
    record Opening(LocalDate date) implements Reason {
    }

    /// It is fixed on that day.
    record Fixed(LocalDate date) implements Reason {
    }

    /// Its own deadline, counted from the opening day.
    ///
    /// @param stated the day so many natural days from the opening day
    /// @param date the last day it may finish: the working day before `stated` if that is none and it counts in working days
    record OwnDeadline(int offsetDays, LocalDate stated, LocalDate date) implements Reason {
    }

    /// Its own deadline, a given day; `date` as in [OwnDeadline].
    record OwnDate(LocalDate stated, LocalDate date) implements Reason {
    }

    /// A successor that cannot wait any longer.
    ///
    /// @param successorDate the successor's late start (FS, SS) or late finish (FF, SF)
    record Successor(String code, String title, Link.Type type, int lag, LocalDate successorDate) implements Reason {
    }

    /// Nothing of its own: it ends with the plan.
    record PlanEnd(LocalDate date) implements Reason {
    }
}
