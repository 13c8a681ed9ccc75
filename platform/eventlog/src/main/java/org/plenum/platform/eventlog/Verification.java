package org.plenum.platform.eventlog;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What recomputing all seals of the log found.
public sealed interface Verification {

    /// Every sealed event is as it was sealed, and none is missing.
    ///
    /// @param count number of sealed events
    /// @param lastHash seal of the last one, SHA-256 in lower-case hexadecimal; zeros when there is none
    record Intact(long count, String lastHash) implements Verification {}

    /// The log was tampered with, here for the first time.
    ///
    /// @param position the first row that does not fit, or the row that is missing
    /// @param id its id; null if the row is missing
    record Broken(long position, @Nullable UUID id, Flaw why) implements Verification {}

    /// How the log does not fit its seals.
    enum Flaw {
        /// The seal is not that of this row after the row before: it was changed, or a row before it was removed or moved.
        HASH_DIFFERS,
        /// A row stands among sealed ones without a seal: it was inserted later.
        NOT_SEALED,
        /// A row after the head carries a seal: the head was set back, or the row was written by hand.
        SEALED_BEYOND_HEAD,
        /// The last sealed rows are missing.
        END_MISSING,
        /// Rows and head disagree about the number of rows or the last seal: the head was changed.
        HEAD_DIFFERS,
        /// The head itself is missing.
        HEAD_MISSING,
        /// The chain does not pass through the anchor: it was rewritten, head and all.
        ANCHOR_DIFFERS
    }
}
