package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Why something about a meeting, its attendance or a leave was not done.
public final class MeetingRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /// Refuses for the reason.
    public MeetingRefused(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    /// The cases.
    public sealed interface Reason {
    }

    /// There is no such meeting.
    public record Unknown(UUID meeting) implements Reason {
    }

    /// The state does not allow it.
    public record WrongState(String state, List<String> allowedActions) implements Reason {
    }

    /// No term runs on that day, so nobody is in office.
    public record NoTerm(LocalDate day) implements Reason {
    }

    /// There is no such kind.
    public record UnknownKind(String kind) implements Reason {
    }

    /// There is no such committee.
    public record UnknownCommittee(String committee) implements Reason {
    }

    /// Sign-in opens on the meeting's day at the earliest.
    public record NotYet(LocalDate day, LocalDate today) implements Reason {
    }

    /// Nobody must attend.
    public record NobodyToAttend(LocalDate day) implements Reason {
    }

    /// The account is no member's.
    public record NoMembership() implements Reason {
    }

    /// The caller need not attend.
    public record NotRequired(UUID meeting) implements Reason {
    }

    /// That member is not on the list.
    public record UnknownAttendee(UUID member) implements Reason {
    }

    /// That member is on the list already, or off it.
    public record AlreadyListed(UUID member, boolean required) implements Reason {
    }

    /// Only members in office on the meeting's day attend.
    public record NotInOffice(UUID member, LocalDate day) implements Reason {
    }

    /// The token was never one of this meeting.
    public record ForgedToken() implements Reason {
    }

    /// The token was one of this meeting, and is too old.
    public record ExpiredToken() implements Reason {
    }

    /// Who did not sign in cannot sign out.
    public record NotSignedIn(UUID member) implements Reason {
    }

    /// After the meeting closed, a change of attendance is a correction and says why.
    public record CorrectionNeedsReason() implements Reason {
    }

    /// There is no such request, or it is not for the caller to know of.
    public record UnknownLeave(UUID leave) implements Reason {
    }

    /// The member has asked for leave, or has it.
    public record LeaveExists(UUID leave, String state) implements Reason {
    }

    /// Nobody decides on the own leave.
    public record OwnLeave(UUID leave) implements Reason {
    }
}
