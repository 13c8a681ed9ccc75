package org.plenum.task.programme.invitation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.task.programme.ProgrammeRefused;
import org.plenum.task.programme.activity.ActivityFacts;
import org.plenum.task.programme.activity.ActivityState;

/// A member's invitation to an activity, with the answer and the attendance. Owns its transitions; whoever commands it says how the activity stands.
@Entity
@Table(name = "programme_invitation")
class Invitation {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID activityId;
    private UUID programmeId;
    private String account;
    private String memberName;
    @Enumerated(EnumType.STRING)
    private InvitationRole role;
    @Enumerated(EnumType.STRING)
    private InvitationAnswer answer;
    private @Nullable String answerReason;
    @Enumerated(EnumType.STRING)
    private InvitationState state;
    private @Nullable String reason;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    Invitation(ActivityFacts activity, String account, String memberName, InvitationRole role) {
        this.activityId = activity.id();
        this.programmeId = activity.programme().id();
        this.account = account;
        this.memberName = memberName;
        this.role = role;
        this.answer = InvitationAnswer.PENDING;
        this.state = InvitationState.INVITED;
    }

    /// Carries out `command` or throws [ProgrammeRefused], leaving the invitation as it was.
    InvitationEvent handle(InvitationCommand command, ActivityFacts activity, LocalDate today) {
        ProgrammeRefused refusal = refusal(command.action(), command.by(), activity, today);
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case InvitationCommand.Accept _ -> accept(who);
            case InvitationCommand.Decline(_, var why) -> decline(why, who);
            case InvitationCommand.Withdraw(_, var why) -> withdraw(why, who);
            case InvitationCommand.Record(_, var attendance) -> record(attendance, who);
            case InvitationCommand.Correct(_, var attendance, var why) -> correct(attendance, why, who);
        };
    }

    private InvitationEvent accept(String who) {
        answer = InvitationAnswer.ACCEPTED;
        answerReason = null;
        return new InvitationEvent.Accepted(who);
    }

    private InvitationEvent decline(String why, String who) {
        answer = InvitationAnswer.DECLINED;
        answerReason = why;
        return new InvitationEvent.Declined(who, why);
    }

    private InvitationEvent withdraw(String why, String who) {
        state = InvitationState.WITHDRAWN;
        reason = why;
        return new InvitationEvent.Withdrawn(who, why);
    }

    private InvitationEvent record(Attendance attendance, String who) {
        state = attendance.state();
        return new InvitationEvent.AttendanceRecorded(who, attendance);
    }

    private InvitationEvent correct(Attendance attendance, String why, String who) {
        InvitationState from = state;
        state = attendance.state();
        reason = why;
        return new InvitationEvent.AttendanceCorrected(who, from, attendance, why);
    }

    /// What the caller may ask of it now.
    List<InvitationAction> allowedActions(Caller by, ActivityFacts activity, LocalDate today) {
        return Arrays.stream(InvitationAction.values()).filter(action -> refusal(action, by, activity, today) == null)
                .toList();
    }

    private @Nullable ProgrammeRefused refusal(InvitationAction action, Caller by, ActivityFacts activity, LocalDate today) {
        ProgrammeRefused notTheirs = refusedTo(by, action, activity);
        if (notTheirs != null) {
            return notTheirs;
        }
        if (!action.from().contains(state)) {
            return new ProgrammeRefused.WrongState(ProgrammeRefused.Subject.INVITATION, state, action, action.from(),
                    Arrays.stream(InvitationAction.values())
                            .filter(one -> one.from().contains(state) && refusedTo(by, one, activity) == null
                                    && unfit(one, activity, today) == null)
                            .toList());
        }
        return unfit(action, activity, today);
    }

    private @Nullable ProgrammeRefused refusedTo(Caller by, InvitationAction action, ActivityFacts activity) {
        return switch (action) {
            case ACCEPT, DECLINE -> isOf(by) ? activity.programme().archived(activity.day())
                    : new ProgrammeRefused.NotOwn(memberName);
            case WITHDRAW, RECORD, CORRECT -> activity.programme().refusal(by, activity.day());
        };
    }

    /// Why it does not fit how the activity stands; null if it does.
    private static @Nullable ProgrammeRefused unfit(InvitationAction action, ActivityFacts activity, LocalDate today) {
        boolean fits = switch (action) {
            case ACCEPT, DECLINE, WITHDRAW -> activity.state() == ActivityState.PLANNED;
            case RECORD, CORRECT -> activity.state() != ActivityState.CANCELLED;
        };
        if (!fits) {
            return new ProgrammeRefused.ActivityIs(activity.state().text());
        }
        return action == InvitationAction.RECORD && activity.day().isAfter(today)
                ? new ProgrammeRefused.NotYet(activity.day(), today)
                : null;
    }

    /// Whether it is the caller's own.
    boolean isOf(Caller by) {
        return account.equals(by.id());
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID activityId() {
        return activityId;
    }

    UUID programmeId() {
        return programmeId;
    }

    String account() {
        return account;
    }

    String memberName() {
        return memberName;
    }

    InvitationRole role() {
        return role;
    }

    InvitationAnswer answer() {
        return answer;
    }

    @Nullable
    String answerReason() {
        return answerReason;
    }

    InvitationState state() {
        return state;
    }

    /// Why it was withdrawn, or the attendance last corrected.
    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
