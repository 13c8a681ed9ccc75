package org.plenum.task.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Tells other features on which days sessions meet.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class SessionCalendar {

    private final SessionRepository sessions;

    SessionCalendar(SessionRepository sessions) {
        this.sessions = sessions;
    }

    /// Those of the sessions that exist, in the order of their opening days.
    public List<SessionDays> of(Collection<String> codes) {
        return sessions.among(codes).stream().map(SessionDays::of).toList();
    }

    /// Those that meet on at least one of the days, both included, in the order of their opening days.
    public List<SessionDays> meeting(LocalDate from, LocalDate to) {
        return sessions.meeting(from, to).stream().map(SessionDays::of).toList();
    }
}
