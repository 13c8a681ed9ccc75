package org.plenum.task.task;

import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// Computes the dates of a plan anew when what is stated of one of its tasks has changed.
public interface Rescheduler {

    /// Keeps everybody else from changing the plan's dates until the transaction ends. To be called before anything is written: whoever
    /// changes dates takes this lock first, so that no two wait for each other.
    void lockDates(UUID plan);

    /// Within the transaction of the change; an exception refuses it.
    void reschedule(UUID plan, Caller by);
}
