package org.plenum.task.session;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Versions;

/// Use cases around sessions.
@ApplicationScoped
@Transactional
class SessionService {

    private static final Set<String> AUDIENCE = Set.of(Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE,
            Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final SessionRepository sessions;
    private final OpeningFollower follower;
    private final EventLog events;
    private final Clock clock;

    SessionService(SessionRepository sessions, OpeningFollower follower, EventLog events, Clock clock) {
        this.sessions = sessions;
        this.follower = follower;
        this.events = events;
        this.clock = clock;
    }

    private record OpeningMoved(LocalDate from, LocalDate to, LocalDate closingFrom, LocalDate closingTo) {
    }

    private record Changed(SessionFields from, SessionFields to) {
    }

    SessionView add(String code, SessionFields fields, Caller by) {
        if (sessions.findByIdOptional(code).isPresent()) {
            throw new SessionRefused.Exists(code);
        }
        var session = new Session(code, fields);
        sessions.persistAndFlush(session);
        append("session.added", session, fields, by);
        return SessionView.of(session);
    }

    SessionView read(String code) {
        return SessionView.of(sessions.require(code));
    }

    Page<SessionView> page(PageRequest page) {
        boolean first = page.after().isEmpty();
        int term = first ? Integer.MAX_VALUE : page.after(0, Integer::valueOf);
        int sitting = first ? Integer.MAX_VALUE : page.after(1, Integer::valueOf);
        var rows = sessions.before(term, sitting, page.limit() + 1).stream().map(SessionView::of).toList();
        return page.page(rows, one -> List.of(String.valueOf(one.term()), String.valueOf(one.sitting())));
    }

    /// Changes a session; a moved opening takes the dates of all its plans along, or is refused as a whole.
    SessionView change(String code, int expectedVersion, MergePatch patch, Caller by) {
        Session session = sessions.lock(code);
        SessionFields wanted = patch.applyTo(session.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, session.version());
        change(session, wanted, patch.names().contains("closingDay"), by);
        return SessionView.of(session);
    }

    private void change(Session session, SessionFields wanted, boolean closingDayGiven, Caller by) {
        SessionFields before = session.fields();
        session.change(wanted, closingDayGiven);
        sessions.flush();
        SessionFields after = session.fields();
        if (!after.equals(before)) {
            append("session.changed", session, new Changed(before, after), by);
        }
        if (!after.openingDay().equals(before.openingDay())) {
            append("session.opening-moved", session,
                    new OpeningMoved(before.openingDay(), after.openingDay(), before.closingDay(), after.closingDay()), by);
            follower.openingMoved(session.code(), before.openingDay(), after.openingDay(), by);
        }
    }

    /// Moves the opening as [#change] does: the closing day, the plans and the events follow.
    void moveOpening(String code, LocalDate to, Caller by) {
        Session session = sessions.lock(code);
        SessionFields before = session.fields();
        change(session, new SessionFields(before.title(), to, before.closingDay()), false, by);
    }

    private void append(String type, Session session, Object payload, Caller by) {
        events.append(
                new Event(type, "session", session.code(), session.version(), by.id(), AUDIENCE, payload, clock.instant()));
    }
}
