package org.plenum.task.programme.village;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeRefused;

/// A village that a member looks after (一村一委员). Owns its transitions.
@Entity
@Table(name = "village_assignment")
class VillageAssignment {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID programmeId;
    private String account;
    private String memberName;
    @Embedded
    private Village village;
    private LocalDate firstDay;
    private @Nullable LocalDate lastDay;
    @Enumerated(EnumType.STRING)
    private VillageAssignmentState state;
    private @Nullable String reason;
    /// The programme's rule, repeated where the exclusion constraint sees it; the database keeps it equal.
    @Column(updatable = false)
    private boolean onePerVillage;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected VillageAssignment() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    /// @throws InvalidInput if it would end before it begins
    VillageAssignment(ProgrammeFacts programme, String account, String memberName, Village village, LocalDate firstDay,
            @Nullable LocalDate lastDay) {
        if (lastDay != null && lastDay.isBefore(firstDay)) {
            throw endsBeforeItBegins(firstDay);
        }
        this.programmeId = programme.id();
        this.account = account;
        this.memberName = memberName;
        this.village = village;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.state = VillageAssignmentState.OFFERED;
        this.onePerVillage = programme.oneMemberPerVillage();
    }

    private static InvalidInput endsBeforeItBegins(LocalDate firstDay) {
        return new InvalidInput("lastDay",
                new Text("不能早于第一天 " + firstDay, "must not be before the first day, " + firstDay));
    }

    /// Carries out `command` or throws [ProgrammeRefused], leaving the assignment as it was.
    VillageAssignmentEvent handle(VillageAssignmentCommand command, ProgrammeFacts programme) {
        ProgrammeRefused refusal = refusal(command.action(), command.by(), programme);
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case VillageAssignmentCommand.Accept _ -> accept(who);
            case VillageAssignmentCommand.Decline(_, var why) -> decline(why, who);
            case VillageAssignmentCommand.Withdraw(_, var why) -> withdraw(why, who);
            case VillageAssignmentCommand.End(_, var day, var why) -> end(day, why, who);
        };
    }

    private VillageAssignmentEvent accept(String who) {
        state = VillageAssignmentState.ACCEPTED;
        return new VillageAssignmentEvent.Accepted(who);
    }

    private VillageAssignmentEvent decline(String why, String who) {
        state = VillageAssignmentState.DECLINED;
        reason = why;
        return new VillageAssignmentEvent.Declined(who, why);
    }

    private VillageAssignmentEvent withdraw(String why, String who) {
        state = VillageAssignmentState.WITHDRAWN;
        reason = why;
        return new VillageAssignmentEvent.Withdrawn(who, why);
    }

    private VillageAssignmentEvent end(LocalDate day, String why, String who) {
        if (day.isBefore(firstDay)) {
            throw endsBeforeItBegins(firstDay);
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            throw new InvalidInput("lastDay",
                    new Text("不能晚于原定的最后一天 " + lastDay, "must not be after the last day agreed, " + lastDay));
        }
        state = VillageAssignmentState.ENDED;
        lastDay = day;
        reason = why;
        return new VillageAssignmentEvent.Ended(who, day, why);
    }

    /// What the caller may ask of it now.
    List<VillageAssignmentAction> allowedActions(Caller by, ProgrammeFacts programme) {
        return Arrays.stream(VillageAssignmentAction.values()).filter(action -> refusal(action, by, programme) == null)
                .toList();
    }

    private @Nullable ProgrammeRefused refusal(VillageAssignmentAction action, Caller by, ProgrammeFacts programme) {
        ProgrammeRefused notTheirs = refusedTo(by, action, programme);
        if (notTheirs != null) {
            return notTheirs;
        }
        return action.from() == state ? null
                : new ProgrammeRefused.WrongState(ProgrammeRefused.Subject.VILLAGE_ASSIGNMENT, state, action,
                        List.of(action.from()), Arrays.stream(VillageAssignmentAction.values())
                                .filter(one -> one.from() == state && refusedTo(by, one, programme) == null).toList());
    }

    private @Nullable ProgrammeRefused refusedTo(Caller by, VillageAssignmentAction action, ProgrammeFacts programme) {
        return switch (action) {
            case ACCEPT, DECLINE -> isOf(by) ? null : new ProgrammeRefused.NotOwn(memberName);
            case WITHDRAW, END -> programme.notKeeper(by);
        };
    }

    /// Whether it is the caller's own.
    boolean isOf(Caller by) {
        return account.equals(by.id());
    }

    UUID id() {
        return Objects.requireNonNull(id);
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

    Village village() {
        return village;
    }

    LocalDate firstDay() {
        return firstDay;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    VillageAssignmentState state() {
        return state;
    }

    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
