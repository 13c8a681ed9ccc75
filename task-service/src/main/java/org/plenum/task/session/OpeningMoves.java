package org.plenum.task.session;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.task.workday.PlanningYears;

/// Moves an opening day for another feature, in its transaction and just as a change of the session does.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpeningMoves {

    private final SessionService sessions;

    OpeningMoves(SessionService sessions) {
        this.sessions = sessions;
    }

    /// Refuses a day on which no session may open.
    ///
    /// @throws InvalidInput if no session may open on that day
    public void requireAllowed(LocalDate day) {
        PlanningYears.require("openingDay", day);
    }

    /// The closing day, all plans of the session and the events follow; an exception refuses the move.
    public void move(String session, LocalDate to, Caller by) {
        sessions.moveOpening(session, to, by);
    }
}
