package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.kind.Quorum;

/// What may be asked of a meeting.
sealed interface MeetingCommand {

    /// New arrangements.
    record Change(MeetingFields fields) implements MeetingCommand {
    }

    /// Open sign-in: from now on who must attend and the quorum are fixed.
    ///
    /// @param today the day of the house
    /// @param required how many must attend
    /// @param quorum the rule of the meeting's day, if there is one
    /// @param key secret from which the sign-in tokens are made
    record Open(LocalDate today, int required, @Nullable Quorum quorum, String key) implements MeetingCommand {
    }

    /// Close sign-in and the meeting.
    record Close() implements MeetingCommand {
    }

    /// Call it off.
    record Cancel(String reason) implements MeetingCommand {
    }

    /// Put somebody on the list of who must attend, or take somebody off.
    record Correct(UUID member, boolean required) implements MeetingCommand {
    }
}
