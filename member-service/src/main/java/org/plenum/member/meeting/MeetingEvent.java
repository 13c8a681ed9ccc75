package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What happened to a meeting. The components are the payload in the event log: ids, days and counts, no names and no reasons.
sealed interface MeetingEvent {

    /// It was planned.
    record Planned(String kind, @Nullable String committee, LocalDate day) implements MeetingEvent {
    }

    /// Its arrangements changed.
    record Changed(LocalDate day) implements MeetingEvent {
    }

    /// Sign-in opened.
    record Opened(int required) implements MeetingEvent {
    }

    /// It closed.
    record Closed() implements MeetingEvent {
    }

    /// It was called off.
    record Cancelled() implements MeetingEvent {
    }

    /// Somebody was put on the list of who must attend, or taken off.
    record Corrected(UUID member, boolean required) implements MeetingEvent {
    }

    /// The name in the event log.
    default String type() {
        return switch (this) {
            case Planned _ -> "meeting.planned";
            case Changed _ -> "meeting.changed";
            case Opened _ -> "meeting.opened";
            case Closed _ -> "meeting.closed";
            case Cancelled _ -> "meeting.cancelled";
            case Corrected _ -> "meeting.attendees-corrected";
        };
    }
}
