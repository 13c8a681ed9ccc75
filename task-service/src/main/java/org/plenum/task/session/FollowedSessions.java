package org.plenum.task.session;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.change.Followed;

/// Sessions in the feed of changes.
@ApplicationScoped
class FollowedSessions implements Followed {

    private static final Set<String> READERS = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final SessionRepository sessions;

    FollowedSessions(SessionRepository sessions) {
        this.sessions = sessions;
    }

    @Override
    public String type() {
        return "session";
    }

    @Override
    public String path() {
        return "/api/v1/sessions";
    }

    @Override
    public Set<String> readers() {
        return READERS;
    }

    @Override
    public Map<String, Current> read(Collection<String> ids, Caller by, Locale language) {
        return sessions.among(ids).stream().collect(
                Collectors.toMap(Session::code, session -> new Current(session.version(), SessionView.of(session))));
    }
}
