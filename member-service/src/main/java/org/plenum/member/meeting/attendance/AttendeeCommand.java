package org.plenum.member.meeting.attendance;

import org.jspecify.annotations.Nullable;

/// What may be recorded of somebody who must attend.
sealed interface AttendeeCommand {

    /// Why the record is mended after the meeting closed.
    @Nullable
    String correction();

    /// Came, or came back.
    record SignIn(SignedBy by, @Nullable String correction) implements AttendeeCommand {
    }

    /// Left before the end.
    record SignOut(@Nullable String correction) implements AttendeeCommand {
    }

    /// Did not come after all: the sign-in was a mistake.
    record Undo(String correction) implements AttendeeCommand {
    }
}
