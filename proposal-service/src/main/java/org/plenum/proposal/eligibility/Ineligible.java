package org.plenum.proposal.eligibility;

import java.time.LocalDate;

/// Why the caller may not submit to the session, or why that cannot be told now.
public sealed abstract class Ineligible extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private Ineligible(String message) {
        super(message, null, false, false);
    }

    /// The caller's account is no member's.
    static final class NotAMember extends Ineligible {
        private static final long serialVersionUID = 1L;

        NotAMember() {
            super("not a member");
        }
    }

    /// The caller is not a member on the day.
    static final class NotInOffice extends Ineligible {
        private static final long serialVersionUID = 1L;
        private final LocalDate on;

        NotInOffice(LocalDate on) {
            super("not in office on " + on);
            this.on = on;
        }

        LocalDate on() {
            return on;
        }
    }

    /// The caller is a member of another term than the session's.
    static final class OtherTerm extends Ineligible {
        private static final long serialVersionUID = 1L;
        private final String session;
        private final int term;

        OtherTerm(String session, int term) {
            super("of term " + term + ", not of " + session);
            this.session = session;
            this.term = term;
        }

        String session() {
            return session;
        }

        int term() {
            return term;
        }
    }

    /// There is no such session.
    static final class UnknownSession extends Ineligible {
        private static final long serialVersionUID = 1L;
        private final String session;

        UnknownSession(String session) {
            super("no session " + session);
            this.session = session;
        }

        String session() {
            return session;
        }
    }

    /// The member service does not answer.
    static final class MembersUnavailable extends Ineligible {
        private static final long serialVersionUID = 1L;

        MembersUnavailable() {
            super("member directory unavailable");
        }
    }

    /// The task service does not answer.
    static final class SessionsUnavailable extends Ineligible {
        private static final long serialVersionUID = 1L;

        SessionsUnavailable() {
            super("session directory unavailable");
        }
    }
}
