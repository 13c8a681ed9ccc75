package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.Arrays;
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

import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.programme.ProgrammeFacts;
import org.plenum.task.programme.ProgrammeRefused;

/// An activity of a programme (协商活动、进村活动). Owns its transitions, as long as its year is not archived.
@Entity
@Table(name = "programme_activity")
class ProgrammeActivity {

    /// More than anybody links, and few enough to be shown with the activity.
    static final int MOST_TASKS = 50;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID programmeId;
    @Embedded
    private ActivityFields fields;
    @Embedded
    private @Nullable ActivityOutcome outcome;
    @ElementCollection
    @CollectionTable(name = "programme_activity_task", joinColumns = @JoinColumn(name = "activity_id"))
    @Column(name = "task_id")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private Set<UUID> tasks;
    @Enumerated(EnumType.STRING)
    private ActivityState state;
    private @Nullable String reason;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected ProgrammeActivity() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    /// @throws ProgrammeRefused if its year is archived
    /// @throws InvalidInput if it would end before it begins, lies outside the programme's year or names a village without its county
    ProgrammeActivity(ProgrammeFacts programme, ActivityFields fields) {
        this.programmeId = programme.id();
        this.fields = checked(fields, programme);
        this.tasks = new HashSet<>();
        this.state = ActivityState.PLANNED;
    }

    private static ActivityFields checked(ActivityFields fields, ProgrammeFacts programme) {
        if (fields.endsAt().compareTo(fields.startsAt()) <= 0) {
            throw new InvalidInput("endsAt", new Text("必须晚于开始时刻", "must be later than the start"));
        }
        if (fields.village() != null && fields.county() == null) {
            throw new InvalidInput("county", new Text("写明村的，须写明县（市、区）", "must be given with a village"));
        }
        Integer year = programme.year();
        if (year != null && fields.day().getYear() != year) {
            throw new InvalidInput("day", new Text("须在项目年度 " + year + " 之内", "must lie in the programme's year, " + year));
        }
        ProgrammeRefused archived = programme.archived(fields.day());
        if (archived != null) {
            throw archived;
        }
        return fields;
    }

    /// Carries out `command` or throws [ProgrammeRefused], leaving the activity as it was.
    ActivityEvent handle(ActivityCommand command, ProgrammeFacts programme, LocalDate today) {
        require(command.action(), command.by(), programme);
        String who = command.by().name();
        return switch (command) {
            case ActivityCommand.Change(_, var to) -> change(to, programme, who);
            case ActivityCommand.Hold(_, var what) -> hold(what, today, who);
            case ActivityCommand.Cancel(_, var why) -> cancel(why, who);
            case ActivityCommand.Correct(_, var what, var why) -> correct(what, why, who);
            case ActivityCommand.Link(_, var task) -> link(task, who);
            case ActivityCommand.Unlink(_, var task) -> unlink(task, who);
        };
    }

    private ActivityEvent change(ActivityFields to, ProgrammeFacts programme, String who) {
        ActivityFields from = fields;
        fields = checked(to, programme);
        return new ActivityEvent.Changed(who, from, to);
    }

    private ActivityEvent hold(ActivityOutcome what, LocalDate today, String who) {
        if (fields.day().isAfter(today)) {
            throw new ProgrammeRefused.NotYet(fields.day(), today);
        }
        state = ActivityState.HELD;
        outcome = what;
        return new ActivityEvent.Held(who, what);
    }

    private ActivityEvent cancel(String why, String who) {
        state = ActivityState.CANCELLED;
        reason = why;
        return new ActivityEvent.Cancelled(who, why);
    }

    private ActivityEvent correct(ActivityOutcome what, String why, String who) {
        ActivityOutcome from = Objects.requireNonNull(outcome);
        outcome = what;
        reason = why;
        return new ActivityEvent.Corrected(who, from, what, why);
    }

    private ActivityEvent link(UUID task, String who) {
        if (tasks.contains(task)) {
            throw new ProgrammeRefused.Linked(task);
        }
        if (tasks.size() == MOST_TASKS) {
            throw new ProgrammeRefused.TooManyTasks(MOST_TASKS);
        }
        tasks.add(task);
        return new ActivityEvent.Linked(who, task);
    }

    private ActivityEvent unlink(UUID task, String who) {
        if (!tasks.remove(task)) {
            throw new ProgrammeRefused.NotLinked(task);
        }
        return new ActivityEvent.Unlinked(who, task);
    }

    /// @throws ProgrammeRefused if the caller may not do that now
    void require(ActivityAction action, Caller by, ProgrammeFacts programme) {
        ProgrammeRefused refusal = refusal(action, by, programme);
        if (refusal != null) {
            throw refusal;
        }
    }

    /// What the caller may ask of it now.
    List<ActivityAction> allowedActions(Caller by, ProgrammeFacts programme) {
        return Arrays.stream(ActivityAction.values()).filter(action -> refusal(action, by, programme) == null).toList();
    }

    private @Nullable ProgrammeRefused refusal(ActivityAction action, Caller by, ProgrammeFacts programme) {
        ProgrammeRefused notNow = programme.refusal(by, fields.day());
        if (notNow != null) {
            return notNow;
        }
        return action.from() == state ? null
                : new ProgrammeRefused.WrongState(ProgrammeRefused.Subject.ACTIVITY, state, action, List.of(action.from()),
                        Arrays.stream(ActivityAction.values()).filter(one -> one.from() == state).toList());
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID programmeId() {
        return programmeId;
    }

    ActivityFields fields() {
        return fields;
    }

    @Nullable
    ActivityOutcome outcome() {
        return outcome;
    }

    Set<UUID> tasks() {
        return Set.copyOf(tasks);
    }

    ActivityState state() {
        return state;
    }

    /// Why it was cancelled, or its outcome last corrected.
    @Nullable
    String reason() {
        return reason;
    }

    int version() {
        return version;
    }
}
