package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.MeetingRefused;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.attendance.AttendeeCommand.SignIn;
import org.plenum.member.meeting.attendance.AttendeeCommand.SignOut;
import org.plenum.member.meeting.attendance.AttendeeCommand.Undo;

/// Somebody who must attend a meeting (应到人员), and whether and when the person came and left. One row for each, so that nobody waits for another.
@Entity
@Table(name = "attendee")
class Attendee {

    @EmbeddedId
    private Key key;
    @Version
    private int version;
    @Column(name = "sort_key", updatable = false)
    private String sortKey;
    @Column(name = "member_number", updatable = false)
    private String memberNumber;
    private boolean required;
    @Column(name = "signed_in_at")
    private @Nullable Instant signedInAt;
    @Enumerated(EnumType.STRING)
    @Column(name = "signed_in_by")
    private @Nullable SignedBy signedInBy;
    @Column(name = "signed_out_at")
    private @Nullable Instant signedOutAt;
    private @Nullable String correction;

    @SuppressWarnings("NullAway.Init")
    protected Attendee() {
    } // for Hibernate

    /// Somebody put on the list after it was fixed.
    Attendee(Key key, String sortKey, String memberNumber, String reason) {
        this.key = key;
        this.sortKey = sortKey;
        this.memberNumber = memberNumber;
        this.required = true;
        this.correction = reason;
    }

    /// A member at a meeting.
    @Embeddable
    record Key(@Column(name = "meeting_id") UUID meeting, @Column(name = "member_id") UUID member) {
    }

    /// Carries out `command` or throws [MeetingRefused], leaving the record as it was. Saying again what stands already changes nothing.
    ///
    /// @param meeting how the meeting stands
    /// @return what happened, if anything did
    Optional<AttendeeEvent> handle(AttendeeCommand command, MeetingState meeting, Instant at) {
        if (!required) {
            throw new MeetingRefused(new MeetingRefused.UnknownAttendee(key.member()));
        }
        requireWritable(meeting, command.correction());
        Optional<AttendeeEvent> event = switch (command) {
            case SignIn signIn -> signIn(signIn.by(), at);
            case SignOut _ -> signOut(at);
            case Undo _ -> undo();
        };
        if (event.isPresent() && command.correction() != null) {
            correction = command.correction();
        }
        return event;
    }

    private static void requireWritable(MeetingState meeting, @Nullable String correction) {
        switch (meeting) {
            case OPEN -> {
                // whatever is recorded now is the record
            }
            case CLOSED -> {
                if (correction == null) {
                    throw new MeetingRefused(new MeetingRefused.CorrectionNeedsReason());
                }
            }
            case PLANNED, CANCELLED -> throw new MeetingRefused(new MeetingRefused.WrongState(meeting.name(), List.of()));
        }
    }

    private Optional<AttendeeEvent> signIn(SignedBy by, Instant at) {
        if (signedInAt == null) {
            signedInAt = at;
            signedInBy = by;
            return Optional.of(new AttendeeEvent.SignedIn(key.meeting(), key.member(), by));
        }
        if (signedOutAt != null) {
            signedOutAt = null;
            return Optional.of(new AttendeeEvent.Returned(key.meeting(), key.member()));
        }
        return Optional.empty();
    }

    private Optional<AttendeeEvent> signOut(Instant at) {
        requireSignedIn();
        if (signedOutAt != null) {
            return Optional.empty();
        }
        signedOutAt = at;
        return Optional.of(new AttendeeEvent.SignedOut(key.meeting(), key.member()));
    }

    private Optional<AttendeeEvent> undo() {
        requireSignedIn();
        signedInAt = null;
        signedInBy = null;
        signedOutAt = null;
        return Optional.of(new AttendeeEvent.Undone(key.meeting(), key.member()));
    }

    private void requireSignedIn() {
        if (signedInAt == null) {
            throw new MeetingRefused(new MeetingRefused.NotSignedIn(key.member()));
        }
    }

    /// Puts the person back on the list of who must attend, or takes the person off it. A sign-in stays on record, and counts while it is on the list.
    void list(boolean nowRequired, String reason) {
        if (required == nowRequired) {
            throw new MeetingRefused(new MeetingRefused.AlreadyListed(key.member(), required));
        }
        required = nowRequired;
        correction = reason;
    }

    int version() {
        return version;
    }

    boolean required() {
        return required;
    }

    @Nullable
    Instant signedInAt() {
        return signedInAt;
    }

    @Nullable
    Instant signedOutAt() {
        return signedOutAt;
    }

    @Nullable
    String correction() {
        return correction;
    }
}
