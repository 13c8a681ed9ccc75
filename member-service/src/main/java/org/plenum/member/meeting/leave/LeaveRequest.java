package org.plenum.member.meeting.leave;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.MeetingRefused;
import org.plenum.member.meeting.MeetingState;
import org.plenum.member.meeting.leave.LeaveCommand.Grant;
import org.plenum.member.meeting.leave.LeaveCommand.Refuse;
import org.plenum.member.meeting.leave.LeaveCommand.Withdraw;

/// A request for leave (请假) from a meeting. The reason may tell of an illness: only those see it who keep attendance, and the member.
@Entity
@Table(name = "leave_request")
class LeaveRequest {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;
    @Version
    private int version;
    @Column(name = "meeting_id")
    private UUID meeting;
    @Column(name = "member_id")
    private UUID member;
    @Column(name = "sort_key", updatable = false)
    private String sortKey;
    @Enumerated(EnumType.STRING)
    private LeaveState state = LeaveState.REQUESTED;
    private String reason;
    @Column(name = "asked_at")
    private Instant askedAt;
    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;
    private @Nullable String refusal;

    @SuppressWarnings("NullAway.Init")
    protected LeaveRequest() {
    } // for Hibernate

    @SuppressWarnings("NullAway.Init") // the id is given when it is stored
    LeaveRequest(UUID meeting, UUID member, String sortKey, String reason, Instant at) {
        this.meeting = meeting;
        this.member = member;
        this.sortKey = sortKey;
        this.reason = reason;
        this.askedAt = at;
    }

    /// Carries out `command` or throws [MeetingRefused], leaving the request as it was.
    ///
    /// @param of how the meeting stands
    LeaveEvent handle(LeaveCommand command, MeetingState of, Instant at) {
        return switch (command) {
            case Grant(var by) -> grant(by, of, at);
            case Refuse refuse -> refuse(refuse, of, at);
            case Withdraw(var by) -> withdraw(by, of);
        };
    }

    private LeaveEvent grant(@Nullable UUID by, MeetingState of, Instant at) {
        requireOther(by);
        require(LeaveAction.GRANT, of);
        state = LeaveState.GRANTED;
        decidedAt = at;
        return new LeaveEvent.Granted(meeting, member);
    }

    private LeaveEvent refuse(Refuse refuse, MeetingState of, Instant at) {
        requireOther(refuse.by());
        require(LeaveAction.REFUSE, of);
        state = LeaveState.REFUSED;
        decidedAt = at;
        refusal = refuse.reason();
        return new LeaveEvent.Refused(meeting, member);
    }

    private LeaveEvent withdraw(@Nullable UUID by, MeetingState of) {
        if (!member.equals(by)) {
            throw new MeetingRefused(new MeetingRefused.UnknownLeave(id));
        }
        require(LeaveAction.WITHDRAW, of);
        state = LeaveState.WITHDRAWN;
        return new LeaveEvent.Withdrawn(meeting, member);
    }

    private void requireOther(@Nullable UUID by) {
        if (member.equals(by)) {
            throw new MeetingRefused(new MeetingRefused.OwnLeave(id));
        }
    }

    private void require(LeaveAction action, MeetingState of) {
        List<LeaveAction> possible = possible(of);
        if (!possible.contains(action)) {
            throw new MeetingRefused(new MeetingRefused.WrongState(state.name(), possible.stream().map(Enum::name).toList()));
        }
    }

    /// What its state and the meeting's allow to anybody: a late decision still counts after the meeting, a withdrawal no longer.
    private List<LeaveAction> possible(MeetingState of) {
        return switch (of) {
            case PLANNED, OPEN -> state.actions();
            case CLOSED -> state.actions().stream().filter(action -> action != LeaveAction.WITHDRAW).toList();
            case CANCELLED -> List.of();
        };
    }

    /// What somebody may do with it.
    ///
    /// @param own whether it is the caller's own
    /// @param decides whether the caller decides on leave
    List<LeaveAction> allowedActions(MeetingState of, boolean own, boolean decides) {
        return possible(of).stream().filter(action -> switch (action) {
            case GRANT, REFUSE -> decides && !own;
            case WITHDRAW -> own;
        }).toList();
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID meeting() {
        return meeting;
    }

    UUID member() {
        return member;
    }

    String sortKey() {
        return sortKey;
    }

    LeaveState state() {
        return state;
    }

    String reason() {
        return reason;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String refusal() {
        return refusal;
    }
}
