package org.plenum.proposal.review;

import org.jspecify.annotations.Nullable;

/// What somebody thinks should become of a proposal, or decides.
public sealed interface Opinion {

    /// 立案.
    record File(@Nullable String note) implements Opinion {
    }

    /// 退回修改.
    ///
    /// @param comment what the proposer is to change
    record Return(String comment) implements Opinion {
    }

    /// 不予立案.
    ///
    /// @param reason code of a ground in the catalogue, see [RejectionReasons]
    record Reject(String reason, @Nullable String note) implements Opinion {
    }

    /// The kind of opinion.
    default Outcome outcome() {
        return switch (this) {
            case File _ -> Outcome.FILE;
            case Return _ -> Outcome.RETURN;
            case Reject _ -> Outcome.REJECT;
        };
    }

    /// The ground for not filing, if that is the opinion.
    default @Nullable String reasonCode() {
        return switch (this) {
            case File _ -> null;
            case Return _ -> null;
            case Reject reject -> reject.reason();
        };
    }

    /// The words that go with it.
    default @Nullable String words() {
        return switch (this) {
            case File file -> file.note();
            case Return back -> back.comment();
            case Reject reject -> reject.note();
        };
    }
}
