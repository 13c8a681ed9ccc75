package org.plenum.member.meeting.leave;

import java.util.UUID;

/// What happened to a request for leave. The components are the payload in the event log: ids alone, never a reason.
sealed interface LeaveEvent {

    /// The member asked.
    record Requested(UUID meeting, UUID member) implements LeaveEvent {
    }

    /// It was granted.
    record Granted(UUID meeting, UUID member) implements LeaveEvent {
    }

    /// It was refused.
    record Refused(UUID meeting, UUID member) implements LeaveEvent {
    }

    /// The member withdrew it.
    record Withdrawn(UUID meeting, UUID member) implements LeaveEvent {
    }

    /// The name in the event log.
    default String type() {
        return switch (this) {
            case Requested _ -> "leave.requested";
            case Granted _ -> "leave.granted";
            case Refused _ -> "leave.refused";
            case Withdrawn _ -> "leave.withdrawn";
        };
    }
}
