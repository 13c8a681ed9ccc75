package org.plenum.proposal.eligibility;

import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;

/// Tells whether the caller may submit to a session, by asking the task and the member service.
///
/// It takes up to 6 s when both are slow, so ask outside of a transaction.
@ApplicationScoped
public class Eligibility {

    private final SessionDirectory sessions;
    private final MemberDirectory members;

    Eligibility(SessionDirectory sessions, MemberDirectory members) {
        this.sessions = sessions;
        this.members = members;
    }

    /// The caller's membership on `on`, which allows to submit to the session.
    ///
    /// @throws Ineligible if there is no such session, the caller is no member in office of its term on that day, or a service
    ///         does not answer
    public Membership of(String session, LocalDate on) {
        if (sessions.find(session).isEmpty()) {
            throw new Ineligible.UnknownSession(session);
        }
        Membership membership = members.me(on).orElseThrow(Ineligible.NotAMember::new);
        if (!membership.inOffice()) {
            throw new Ineligible.NotInOffice(on);
        }
        if (membership.term() != PlenarySession.term(session)) {
            throw new Ineligible.OtherTerm(session, membership.term());
        }
        return membership;
    }
}
