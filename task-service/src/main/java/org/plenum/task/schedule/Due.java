package org.plenum.task.schedule;

import java.time.LocalDate;

/// An activity's own deadline (期限): the last day on which it may finish.
public sealed interface Due {

    /// Counted from the opening day in natural days: -11 is D-11, 0 the opening day itself. Moves with it.
    record Offset(int days) implements Due {
    }

    /// A day of its own, whenever the plenary opens.
    record On(LocalDate date) implements Due {
    }
}
