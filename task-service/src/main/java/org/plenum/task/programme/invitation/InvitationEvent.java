package org.plenum.task.programme.invitation;

import java.util.UUID;

/// What happened to an invitation; also the payload in the event log.
sealed interface InvitationEvent {

    /// The type in the event log.
    default String type() {
        return switch (this) {
            case Invited _ -> "programme-invitation.made";
            case Accepted _ -> "programme-invitation.accepted";
            case Declined _ -> "programme-invitation.declined";
            case Withdrawn _ -> "programme-invitation.withdrawn";
            case AttendanceRecorded _ -> "programme-invitation.attendance-recorded";
            case AttendanceCorrected _ -> "programme-invitation.attendance-corrected";
        };
    }

    record Invited(String by, UUID activity, String account, InvitationRole role) implements InvitationEvent {
    }

    record Accepted(String by) implements InvitationEvent {
    }

    record Declined(String by, String reason) implements InvitationEvent {
    }

    record Withdrawn(String by, String reason) implements InvitationEvent {
    }

    record AttendanceRecorded(String by, Attendance attendance) implements InvitationEvent {
    }

    record AttendanceCorrected(String by, InvitationState from, Attendance to, String reason) implements InvitationEvent {
    }
}
