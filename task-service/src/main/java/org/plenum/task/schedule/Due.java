package org.plenum.task.schedule;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/// An activity's own deadline (期限): the last day on which it may finish, or, if it is soft, on which it should.
public sealed interface Due {

    /// Hard (硬期限), counted from the opening day in natural days: -11 is D-11, 0 the opening day itself. Moves with it.
    record Offset(int days) implements Due {
    }

    /// Hard, a day of its own, whenever the plenary opens.
    record On(LocalDate date) implements Due {
    }

    /// Soft (软期限), counted as [Offset]: it binds nothing but the end of the plan. That it is missed is worth knowing, and no more.
    record Target(int days) implements Due {
    }

    /// Its natural days from the opening; null where there is no deadline, or it is on a day of its own.
    static @Nullable Integer offset(@Nullable Due due) {
        return switch (due) {
            case null -> null;
            case Offset(int days) -> days;
            case Target(int days) -> days;
            case On _ -> null;
        };
    }
}
