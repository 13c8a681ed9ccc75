package org.plenum.task.session;

/// Why something asked of a session is refused.
sealed abstract class SessionRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final String code;

    private SessionRefused(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    /// There is none of that code.
    static final class Unknown extends SessionRefused {
        private static final long serialVersionUID = 1L;

        Unknown(String code) {
            super(code);
        }
    }

    /// There is one of that code already.
    static final class Exists extends SessionRefused {
        private static final long serialVersionUID = 1L;

        Exists(String code) {
            super(code);
        }
    }
}
