package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.task.light.Light;
import org.plenum.task.light.LightRules;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Progress;

/// A dated piece of a countdown (任务). Owns its transitions; the plan owns its dates.
@Entity
@Table(name = "task")
class Task {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID planId;
    private String sessionCode;
    private String code;
    private String title;
    @Embedded
    private Division division;
    @Embedded
    private Timing timing;
    @Embedded
    private TaskDates dates;
    @Enumerated(EnumType.STRING)
    private TaskState state;
    private int progress;
    private LocalDate yellowFrom;
    private boolean wasLate;
    private @Nullable String handedInBy;
    private @Nullable String handInNote;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence;
    private @Nullable String sentBackReason;
    private @Nullable String closedBy;
    private @Nullable LocalDate closedOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Task() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    Task(UUID planId, String sessionCode, NewTask made, TaskDates dates, LightRules lights) {
        this.planId = planId;
        this.sessionCode = sessionCode;
        this.code = made.activity().code();
        this.title = made.activity().title();
        this.division = new Division(made.team(), made.leadUnit(), made.cooperatingUnits(), null, null, made.deliverables(),
                Priority.NORMAL);
        this.timing = Timing.of(made.activity());
        this.dates = dates;
        this.state = TaskState.NOT_STARTED;
        this.evidence = List.of();
        this.yellowFrom = yellowFrom(lights);
    }

    /// Carries out `command` or throws [TaskRefused], leaving the task as it was.
    TaskEvent handle(TaskCommand command, Instant at, LightRules lights) {
        TaskRefused refusal = refusal(command.action(), command.by());
        if (refusal != null) {
            throw refusal;
        }
        LocalDate today = LocalDate.ofInstant(at, ZONE);
        boolean late = wasLate(today);
        String who = command.by().name();
        TaskEvent event = switch (command) {
            case TaskCommand.Start _ -> start(who);
            case TaskCommand.Report report -> report(report, who);
            case TaskCommand.HandIn handIn -> handIn(handIn, who);
            case TaskCommand.SendBack sendBack -> sendBack(sendBack, who);
            case TaskCommand.Close close -> close(close, who, today);
            case TaskCommand.Change change -> change(change, who);
        };
        wasLate = late;
        yellowFrom = yellowFrom(lights);
        return event;
    }

    private TaskEvent start(String who) {
        state = TaskState.IN_PROGRESS;
        return new TaskEvent.Started(who);
    }

    private TaskEvent report(TaskCommand.Report report, String who) {
        progress = report.percent();
        return new TaskEvent.Reported(who, report.percent(), report.note());
    }

    private TaskEvent handIn(TaskCommand.HandIn handIn, String who) {
        if (handIn.evidence().isEmpty()) {
            throw new TaskRefused.NoEvidence();
        }
        state = TaskState.AWAITING_CHECK;
        handedInBy = handIn.by().id();
        handInNote = handIn.note();
        evidence = List.copyOf(handIn.evidence());
        sentBackReason = null;
        return new TaskEvent.HandedIn(who, handIn.note(), evidence);
    }

    private TaskEvent sendBack(TaskCommand.SendBack sendBack, String who) {
        state = TaskState.IN_PROGRESS;
        handedInBy = null;
        sentBackReason = sendBack.reason();
        return new TaskEvent.SentBack(who, sendBack.reason());
    }

    private TaskEvent close(TaskCommand.Close close, String who, LocalDate today) {
        state = TaskState.CLOSED;
        progress = 100;
        closedBy = close.by().id();
        closedOn = today;
        return new TaskEvent.Closed(who, dates.dueDay(), dates.dueDay().isBefore(today));
    }

    private TaskEvent change(TaskCommand.Change change, String who) {
        TaskFields from = fields();
        TaskFields to = change.to();
        Timing stated = to.timing(timing.fixed());
        if (timing.fixed() && !stated.equals(timing)) {
            throw new TaskRefused.FixedDay(title);
        }
        title = to.title();
        division = to.division();
        timing = stated;
        return new TaskEvent.Changed(who, from, to);
    }

    /// Takes the dates that a new computation of its plan gave.
    ///
    /// @return whether they differ from those it had
    boolean redate(TaskDates computed, LocalDate today, LightRules lights) {
        if (computed.equals(dates)) {
            return false;
        }
        wasLate = wasLate(today); // a later deadline does not unmake that an earlier one was missed
        dates = computed;
        yellowFrom = yellowFrom(lights);
        return true;
    }

    /// What the caller may ask of it now.
    List<TaskAction> allowedActions(Caller by) {
        return Arrays.stream(TaskAction.values()).filter(action -> refusal(action, by) == null).toList();
    }

    private @Nullable TaskRefused refusal(TaskAction action, Caller by) {
        boolean mayAsk = switch (action) {
            case START, REPORT, HAND_IN -> by.has(Roles.OFFICE) || by.actsFor(division.leadUnit());
            case SEND_BACK, CLOSE -> by.hasAny(Roles.OFFICE, Roles.CHAIR);
            case CHANGE -> by.hasAny(Roles.OFFICE, Roles.ADMIN);
        };
        if (!mayAsk) {
            return switch (action) {
                case START, REPORT, HAND_IN -> new TaskRefused.NotLeadUnit(division.leadUnit());
                case SEND_BACK, CLOSE -> new TaskRefused.NotChecker();
                case CHANGE -> new TaskRefused.NotPlanLead();
            };
        }
        if (!action.isPossibleIn(state)) {
            var allowed = Arrays.stream(TaskAction.values()).filter(one -> one.isPossibleIn(state) && refusal(one, by) == null)
                    .toList();
            return new TaskRefused.WrongState(state, action, allowed);
        }
        boolean checking = action == TaskAction.SEND_BACK || action == TaskAction.CLOSE;
        return checking && by.id().equals(handedInBy) ? new TaskRefused.OwnWork() : null;
    }

    /// How it stands today.
    Light light(LocalDate today) {
        if (state == TaskState.CLOSED) {
            return Light.BLUE;
        }
        if (dates.dueDay().isBefore(today)) {
            return Light.RED;
        }
        if (!yellowFrom.isAfter(today)) {
            return Light.YELLOW;
        }
        return state == TaskState.NOT_STARTED ? Light.GREY : Light.GREEN;
    }

    /// Whether it was ever overdue: remembered from each change on, and read off the deadline until then.
    boolean wasLate(LocalDate today) {
        return wasLate || state != TaskState.CLOSED && dates.dueDay().isBefore(today);
    }

    private LocalDate yellowFrom(LightRules lights) {
        boolean onlyTheDeadlineMatters = state == TaskState.AWAITING_CHECK || state == TaskState.CLOSED;
        return lights.yellowFrom(dates.startDay(), dates.dueDay(), timing.dayKind() == DayKind.WORKDAY,
                onlyTheDeadlineMatters ? 100 : progress);
    }

    Activity activity() {
        return timing.activity(code, title, switch (state) {
            case NOT_STARTED -> Progress.NOT_STARTED;
            case IN_PROGRESS -> new Progress.Started(remainingDays());
            case AWAITING_CHECK -> new Progress.Started(Math.min(1, timing.durationDays())); // the check
            case CLOSED -> Progress.DONE;
        });
    }

    /// What the reported progress leaves of the duration, at least the day that it takes to hand it in.
    private int remainingDays() {
        int days = timing.durationDays();
        return Math.max(Math.min(1, days), Math.ceilDiv(days * (100 - progress), 100));
    }

    TaskFields fields() {
        return TaskFields.of(title, division, timing);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID planId() {
        return planId;
    }

    String sessionCode() {
        return sessionCode;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    Division division() {
        return division;
    }

    Timing timing() {
        return timing;
    }

    TaskDates dates() {
        return dates;
    }

    TaskState state() {
        return state;
    }

    int progress() {
        return progress;
    }

    @Nullable
    String handInNote() {
        return handInNote;
    }

    List<String> evidence() {
        return evidence;
    }

    @Nullable
    String sentBackReason() {
        return sentBackReason;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version;
    }
}
