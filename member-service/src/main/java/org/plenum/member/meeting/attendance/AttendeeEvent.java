package org.plenum.member.meeting.attendance;

import java.util.UUID;

/// What was recorded of somebody who must attend. The components are the payload in the event log: ids alone.
sealed interface AttendeeEvent {

    /// Came.
    record SignedIn(UUID meeting, UUID member, SignedBy by) implements AttendeeEvent {
    }

    /// Came back.
    record Returned(UUID meeting, UUID member) implements AttendeeEvent {
    }

    /// Left before the end.
    record SignedOut(UUID meeting, UUID member) implements AttendeeEvent {
    }

    /// The sign-in was a mistake.
    record Undone(UUID meeting, UUID member) implements AttendeeEvent {
    }

    /// The name in the event log.
    default String type() {
        return switch (this) {
            case SignedIn _ -> "attendance.signed-in";
            case Returned _ -> "attendance.returned";
            case SignedOut _ -> "attendance.signed-out";
            case Undone _ -> "attendance.undone";
        };
    }
}
