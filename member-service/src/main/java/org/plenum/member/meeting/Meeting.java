package org.plenum.member.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.member.access.Access;
import org.plenum.member.meeting.MeetingCommand.Cancel;
import org.plenum.member.meeting.MeetingCommand.Change;
import org.plenum.member.meeting.MeetingCommand.Close;
import org.plenum.member.meeting.MeetingCommand.Correct;
import org.plenum.member.meeting.MeetingCommand.Open;
import org.plenum.member.meeting.kind.Convocation;
import org.plenum.member.meeting.kind.KindFacts;
import org.plenum.member.meeting.kind.Quorum;
import org.plenum.platform.identity.Caller;

/// A meeting (会议), or one sitting of a plenary: planned, open for sign-in, closed, or cancelled. Who came stands in rows of their own, so that
/// many sign in at once without waiting for each other.
@Entity
@Table(name = "meeting")
class Meeting {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    @Version
    private int version;
    /// Written by every command, so that a correction of the list alone raises the version, too.
    @Column(name = "changed_at")
    private Instant changedAt;
    @Column(name = "kind_code")
    private String kind;
    @Enumerated(EnumType.STRING)
    private Convocation convocation;
    @Column(name = "committee_code")
    private @Nullable String committee;
    private String title;
    private String place;
    private LocalDate day;
    @Column(name = "starts_at")
    private String startsAt;
    @Column(name = "ends_at")
    private String endsAt;
    @ElementCollection
    @CollectionTable(name = "meeting_invitee", joinColumns = @JoinColumn(name = "meeting_id"))
    @Column(name = "member_id")
    private Set<UUID> invitees = new HashSet<>();
    @Enumerated(EnumType.STRING)
    private MeetingState state = MeetingState.PLANNED;
    private @Nullable String reason;
    @Column(name = "opened_at")
    private @Nullable Instant openedAt;
    @Column(name = "closed_at")
    private @Nullable Instant closedAt;
    @Column(name = "sign_in_key")
    private @Nullable String signInKey;
    @Embedded
    private @Nullable Quorum quorum;

    @SuppressWarnings("NullAway.Init")
    protected Meeting() {
    } // for Hibernate

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    Meeting(KindFacts kind, @Nullable String committee, MeetingFields fields, Instant at) {
        this.kind = kind.code();
        this.convocation = kind.convocation();
        this.committee = committee;
        this.changedAt = at;
        arrange(fields);
    }

    /// Carries out `command` or throws [MeetingRefused], leaving the meeting as it was.
    MeetingEvent handle(MeetingCommand command, Instant at) {
        MeetingEvent event = switch (command) {
            case Change change -> change(change);
            case Open open -> open(open, at);
            case Close _ -> close(at);
            case Cancel cancel -> cancel(cancel);
            case Correct correct -> correct(correct);
        };
        changedAt = at;
        return event;
    }

    private MeetingEvent change(Change change) {
        require(MeetingAction.CHANGE);
        arrange(change.fields());
        return new MeetingEvent.Changed(day);
    }

    private MeetingEvent open(Open open, Instant at) {
        require(MeetingAction.OPEN);
        if (open.today().isBefore(day)) {
            throw new MeetingRefused(new MeetingRefused.NotYet(day, open.today()));
        }
        if (open.required() == 0) {
            throw new MeetingRefused(new MeetingRefused.NobodyToAttend(day));
        }
        state = MeetingState.OPEN;
        openedAt = at;
        signInKey = open.key();
        quorum = open.quorum();
        return new MeetingEvent.Opened(open.required());
    }

    private MeetingEvent close(Instant at) {
        require(MeetingAction.CLOSE);
        state = MeetingState.CLOSED;
        closedAt = at;
        signInKey = null;
        return new MeetingEvent.Closed();
    }

    private MeetingEvent cancel(Cancel cancel) {
        require(MeetingAction.CANCEL);
        state = MeetingState.CANCELLED;
        reason = cancel.reason();
        signInKey = null;
        return new MeetingEvent.Cancelled();
    }

    private MeetingEvent correct(Correct correct) {
        require(MeetingAction.CORRECT);
        return new MeetingEvent.Corrected(correct.member(), correct.required());
    }

    private void arrange(MeetingFields fields) {
        title = fields.title();
        place = fields.place();
        day = fields.day();
        startsAt = fields.startsAt();
        endsAt = fields.endsAt();
        var named = new HashSet<>(Objects.requireNonNullElse(fields.members(), List.of()));
        invitees.retainAll(named);
        invitees.addAll(named);
    }

    private void require(MeetingAction action) {
        if (!state.actions().contains(action)) {
            throw new MeetingRefused(
                    new MeetingRefused.WrongState(state.name(), state.actions().stream().map(Enum::name).toList()));
        }
    }

    /// What the caller may do with it on `today`.
    List<MeetingAction> allowedActions(Caller caller, LocalDate today) {
        return Access.keepsAttendance(caller) ? state.actions().stream()
                .filter(action -> action != MeetingAction.OPEN || !today.isBefore(day)).toList() : List.of();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String kind() {
        return kind;
    }

    Convocation convocation() {
        return convocation;
    }

    @Nullable
    String committee() {
        return committee;
    }

    MeetingFields fields() {
        return new MeetingFields(title, place, day, startsAt, endsAt,
                convocation == Convocation.NAMED ? invitees.stream().sorted().toList() : null);
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    LocalDate day() {
        return day;
    }

    String startsAt() {
        return startsAt;
    }

    String endsAt() {
        return endsAt;
    }

    MeetingState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant openedAt() {
        return openedAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String signInKey() {
        return signInKey;
    }

    @Nullable
    Quorum quorum() {
        return quorum;
    }
}
