package org.plenum.task.task;

/// What binds a date, see [org.plenum.task.schedule.Reason].
public enum ReasonKind {
    /// It is the opening itself.
    OPENING,
    /// Fixed on its day.
    FIXED,
    /// Its own deadline, counted from the opening day.
    OWN_DEADLINE,
    /// Its own deadline, a given day.
    OWN_DATE,
    /// A successor cannot wait any longer.
    SUCCESSOR,
    /// Nothing of its own: the end of the plan.
    PLAN_END
}
