package org.plenum.task.task;

import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Due;

/// What a task's own deadline means to the plan.
public enum DeadlineKind {
    /// 硬期限: the plan keeps it; where it cannot, that is a conflict.
    HARD,
    /// 软期限: the plan does not bend to it; that it is missed is a warning.
    SOFT;

    /// Whether that deadline binds; no deadline at all is hard.
    public static DeadlineKind of(@Nullable Due due) {
        return due instanceof Due.Target ? SOFT : HARD;
    }

    /// The deadline so many natural days from the opening; null if there is none.
    public @Nullable Due due(@Nullable Integer offsetDays) {
        if (offsetDays == null) {
            return null;
        }
        return switch (this) {
            case HARD -> new Due.Offset(offsetDays);
            case SOFT -> new Due.Target(offsetDays);
        };
    }
}
