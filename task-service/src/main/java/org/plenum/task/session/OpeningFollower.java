package org.plenum.task.session;

import java.time.LocalDate;

import org.plenum.platform.identity.Caller;

/// Whose dates depend on a session's opening day.
public interface OpeningFollower {

    /// Follows, within the transaction that moves the opening; an exception refuses the move, and nothing is changed.
    void openingMoved(String session, LocalDate from, LocalDate to, Caller by);
}
