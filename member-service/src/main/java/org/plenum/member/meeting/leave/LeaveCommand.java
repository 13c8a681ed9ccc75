package org.plenum.member.meeting.leave;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What may be asked of a request for leave.
sealed interface LeaveCommand {

    /// Grant it.
    ///
    /// @param by the member who decides, if the one who decides is a member
    record Grant(@Nullable UUID by) implements LeaveCommand {
    }

    /// Refuse it, with the reason.
    ///
    /// @param by the member who decides, if the one who decides is a member
    record Refuse(@Nullable UUID by, String reason) implements LeaveCommand {
    }

    /// The member comes after all.
    record Withdraw(@Nullable UUID by) implements LeaveCommand {
    }
}
