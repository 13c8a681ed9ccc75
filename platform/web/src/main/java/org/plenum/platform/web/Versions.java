package org.plenum.platform.web;

/// Optimistic locking at the edge of an aggregate.
public final class Versions {

    private Versions() {
    }

    /// Refuses a write that was made on an older version than the stored one.
    ///
    /// @throws ProblemException 412 `stale-version`
    public static void require(int expected, int actual) {
        if (expected != actual) {
            throw Problem.of("stale-version").with("expectedVersion", expected).with("currentVersion", actual).toException();
        }
    }
}
