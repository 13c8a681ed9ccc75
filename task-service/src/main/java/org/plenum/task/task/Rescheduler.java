package org.plenum.task.task;

import java.time.LocalDate;
import java.util.UUID;

import org.plenum.platform.identity.Caller;

/// Computes the dates of a plan anew when what is stated of one of its tasks has changed.
public interface Rescheduler {

    /// Keeps everybody else from changing the plan's dates until the transaction ends. To be called before anything is written: whoever
    /// changes dates takes this lock first, so that no two wait for each other.
    ///
    /// @return the opening day, which stays until then
    LocalDate lockDates(UUID plan);

    /// Within the transaction of the change; an exception refuses it.
    void reschedule(UUID plan, Caller by);

    /// As [#reschedule], and refused, naming the chain, if the task of that code then still has to finish before `day`.
    void extend(UUID plan, String code, LocalDate day, Caller by);
}
