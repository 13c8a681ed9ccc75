package org.plenum.task.task;

/// What a task's own deadline means to the plan.
public enum DeadlineKind {
    /// 硬期限: the plan keeps it; where it cannot, that is a conflict.
    HARD,
    /// 软期限: the plan does not bend to it; that it is missed is a warning.
    SOFT
}
