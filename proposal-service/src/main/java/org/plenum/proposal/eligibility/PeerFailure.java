package org.plenum.proposal.eligibility;

/// A peer answered 5xx or broke the connection: worth one more try.
class PeerFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PeerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
