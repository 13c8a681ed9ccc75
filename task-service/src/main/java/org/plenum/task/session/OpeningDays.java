package org.plenum.task.session;

import java.time.LocalDate;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

/// Tells other features when a session opens.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OpeningDays {

    private final SessionRepository sessions;

    OpeningDays(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /// The opening day of the session, if there is one of that code.
    public Optional<LocalDate> find(String session) {
        return sessions.findByIdOptional(session).map(Session::openingDay);
    }

    /// The session's version, which every change of it raises.
    ///
    /// @return empty if there is no such session
    public Optional<Integer> version(String session) {
        return sessions.findByIdOptional(session).map(Session::version);
    }

    /// The opening day; until the transaction ends nobody else moves it, nor the dates that depend on it.
    ///
    /// @return empty if there is no such session
    public Optional<LocalDate> lock(String session) {
        return sessions.findByIdOptional(session, LockModeType.PESSIMISTIC_WRITE).map(Session::openingDay);
    }
}
