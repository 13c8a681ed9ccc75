package org.plenum.member.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.plenum.member.meeting.kind.Convocation;

/// What attendance and leave have to know of a meeting.
///
/// @param term the term of its day
public record MeetingFacts(UUID id, MeetingState state, Convocation convocation, int term, LocalDate day, LocalTime startsAt) {

    /// Whether who must attend stands in fixed rows, because sign-in has opened once.
    public boolean fixed() {
        return state == MeetingState.OPEN || state == MeetingState.CLOSED;
    }
}
