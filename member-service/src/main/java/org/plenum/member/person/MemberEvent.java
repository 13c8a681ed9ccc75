package org.plenum.member.person;

import java.time.LocalDate;
import java.util.List;

/// What happened to a member's record. The components are the payload in the event log, so they hold nothing that the record encrypts, and of what
/// changed only the names of the fields.
sealed interface MemberEvent {

    /// The person was added to the roster.
    record Added(int term) implements MemberEvent {
    }

    /// Fields changed.
    record Changed(List<String> fields) implements MemberEvent {
    }

    /// A membership began.
    record Joined(int term, String sector, LocalDate from) implements MemberEvent {
    }

    /// A membership ended.
    record MembershipEnded(int term, String sector, LocalDate on, EndReason reason) implements MemberEvent {
    }

    /// A seat was taken.
    record Seated(String committee, SeatRole role, LocalDate from) implements MemberEvent {
    }

    /// A seat was left.
    record SeatLeft(String committee, LocalDate on) implements MemberEvent {
    }

    /// The name in the event log.
    default String type() {
        return switch (this) {
            case Added _ -> "member.added";
            case Changed _ -> "member.changed";
            case Joined _ -> "membership.began";
            case MembershipEnded _ -> "membership.ended";
            case Seated _ -> "committee.joined";
            case SeatLeft _ -> "committee.left";
        };
    }
}
