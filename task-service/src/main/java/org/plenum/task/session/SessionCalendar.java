package org.plenum.task.session;

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
}
