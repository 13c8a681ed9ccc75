package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.OptimisticLock;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.light.Light;
import org.plenum.task.light.LightRules;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Progress;
import org.plenum.task.workday.WorkCalendars;

/// A dated piece of a countdown (任务). Owns its transitions; the plan owns its dates.
@Entity
@Table(name = "task")
class Task {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    /// How far from the opening a deadline can be stated.
    private static final int MOST_DAYS = 1000;
    /// More steps than anybody follows, and few enough to be read with the task.
    static final int MOST_STEPS = 50;
    private static final Text OFFICE = new Text("办公室", "the office");
    private static final Text OFFICE_OR_CHAIR = new Text("办公室或主席会议成员", "the office or a member of the chairpersons' meeting");

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
    @OptimisticLock(excluded = true) // follows the rules of the lights, which is no news to who wants to change the task
    private LocalDate yellowFrom;
    private boolean wasLate;
    private @Nullable String handedInBy;
    private @Nullable String handInNote;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence;
    private @Nullable String sentBackReason;
    @Enumerated(EnumType.STRING)
    private @Nullable TaskState suspendedIn;
    private @Nullable String stateReason;
    private @Nullable String extensionAskedBy;
    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Extension> extensions;
    @OneToMany(mappedBy = "task", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<Step> steps;
    @Embedded
    private StepTally tally;
    private @Nullable String closedBy;
    private @Nullable LocalDate closedOn;
    @Embedded
    private ActualDays actual;
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
        this.division = new Division(made.team(), made.leadUnit(), made.cooperatingUnits(), made.responsibleLeader(),
                made.owner(), made.deliverables(), made.priority(), made.tags());
        this.timing = Timing.of(made.activity());
        this.dates = dates;
        this.state = TaskState.NOT_STARTED;
        this.evidence = List.of();
        this.extensions = new ArrayList<>();
        this.actual = ActualDays.NONE;
        this.steps = new ArrayList<>();
        this.tally = StepTally.NONE;
        this.yellowFrom = yellowFrom(lights);
    }

    /// Carries out `command` or throws [TaskRefused], leaving the task as it was.
    TaskEvent handle(TaskCommand command, Instant at, LightRules lights) {
        LocalDate today = LocalDate.ofInstant(at, ZONE);
        requireAllowed(command.action(), command.by(), today);
        boolean late = wasLate(today);
        String who = command.by().name();
        TaskEvent event = switch (command) {
            case TaskCommand.Start _ -> start(who, today);
            case TaskCommand.Report report -> report(report, who);
            case TaskCommand.HandIn handIn -> handIn(handIn, who);
            case TaskCommand.SendBack sendBack -> sendBack(sendBack, who);
            case TaskCommand.Close close -> close(close, who, at);
            case TaskCommand.Change change -> change(change, who);
            case TaskCommand.RequestExtension request -> requestExtension(request, who, at);
            case TaskCommand.DecideExtension decide -> decideExtension(decide, who, at);
            case TaskCommand.Suspend suspend -> suspend(suspend, who, today);
            case TaskCommand.Resume _ -> resume(who, today);
            case TaskCommand.Terminate terminate -> terminate(terminate, who, at);
            case TaskCommand.Reopen reopen -> reopen(reopen, who, today);
            case TaskCommand.AddStep add -> addStep(add, who);
            case TaskCommand.ChangeStep change -> changeStep(change, who, today);
            case TaskCommand.FinishStep finish -> finishStep(finish, who, today);
            case TaskCommand.DropStep drop -> dropStep(drop, who, today);
            case TaskCommand.ReopenStep reopen -> reopenStep(reopen, who, today);
        };
        wasLate = late;
        yellowFrom = yellowFrom(lights);
        return event;
    }

    private TaskEvent start(String who, LocalDate today) {
        actual = actual.started(today);
        state = TaskState.IN_PROGRESS;
        return new TaskEvent.Started(who);
    }

    private TaskEvent report(TaskCommand.Report report, String who) {
        Integer percent = report.percent();
        if (tally.divides() && percent != null) {
            throw new TaskRefused.ProgressBySteps(progress);
        }
        if (!tally.divides() && percent == null) {
            throw new InvalidInput("percent",
                    new Text("必填；只有分解为步骤的任务才可只报说明", "must be given, unless the task is divided into steps"));
        }
        progress = percent == null ? progress : percent;
        return new TaskEvent.Reported(who, progress, report.note());
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
        stateReason = null;
        return new TaskEvent.HandedIn(who, handIn.note(), evidence);
    }

    private TaskEvent sendBack(TaskCommand.SendBack sendBack, String who) {
        state = TaskState.IN_PROGRESS;
        handedInBy = null;
        sentBackReason = sendBack.reason();
        return new TaskEvent.SentBack(who, sendBack.reason());
    }

    private TaskEvent close(TaskCommand.Close close, String who, Instant at) {
        LocalDate today = LocalDate.ofInstant(at, ZONE);
        lapseExtension(at);
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

    private TaskEvent requestExtension(TaskCommand.RequestExtension request, String who, Instant at) {
        LocalDate due = dates.dueDay();
        requireLater(request.to());
        if (timing.dayKind() == DayKind.WORKDAY && !request.toWorkday()) {
            throw new TaskRefused.ExtensionDay(request.to(),
                    new Text("任务按工作日计，而这一天不是工作日", "the task counts in working days, and that is none"));
        }
        var made = new Extension(this, extensions.size() + 1, request, due, at);
        extensions.add(made);
        extensionAskedBy = request.by().id();
        return new TaskEvent.ExtensionRequested(who, made.number(), due, made.to(), made.reason());
    }

    /// A granted day becomes the task's own deadline as all deadlines are stated: in days from the opening, with which it moves.
    private TaskEvent decideExtension(TaskCommand.DecideExtension decision, String who, Instant at) {
        Extension open = extensions.getLast();
        if (open.number() != decision.number()) {
            throw new TaskRefused.ExtensionSettled();
        }
        if (!decision.granted()) {
            if (decision.reason() == null) {
                throw new TaskRefused.NoReason();
            }
            settle(open, decision, at);
            return new TaskEvent.ExtensionRejected(who, open.number(), open.to(), decision.reason());
        }
        requireLater(open.to());
        if (open.to().isBefore(LocalDate.ofInstant(at, ZONE))) {
            throw new TaskRefused.ExtensionDay(open.to(), new Text("这一天已过", "that day has passed"));
        }
        int offset = (int) ChronoUnit.DAYS.between(decision.opening(), open.to());
        if (Math.abs(offset) > MOST_DAYS) {
            throw tooFar(open.to());
        }
        LocalDate due = dates.dueDay();
        timing = timing.due(offset);
        settle(open, decision, at);
        return new TaskEvent.ExtensionGranted(who, open.number(), due, open.to(), offset, decision.reason());
    }

    private void settle(Extension open, TaskCommand.DecideExtension decision, Instant at) {
        open.decide(decision.granted(), decision.by(), decision.reason(), at);
        extensionAskedBy = null;
    }

    private void requireLater(LocalDate to) {
        LocalDate due = dates.dueDay();
        if (!to.isAfter(due)) {
            throw new TaskRefused.ExtensionDay(to,
                    new Text("不晚于现在的期限 " + due, "it is not later than the present deadline, " + due));
        }
        if (to.isAfter(due.plusDays(MOST_DAYS))) {
            throw tooFar(to);
        }
    }

    private static TaskRefused tooFar(LocalDate to) {
        return new TaskRefused.ExtensionDay(to, new Text("超出可排期的范围", "that is too far away to be planned"));
    }

    private void lapseExtension(Instant at) {
        if (extensionAskedBy != null) {
            extensions.getLast().lapse(at);
            extensionAskedBy = null;
        }
    }

    private TaskEvent suspend(TaskCommand.Suspend suspend, String who, LocalDate today) {
        actual = actual.paused(today);
        suspendedIn = state;
        state = TaskState.SUSPENDED;
        stateReason = suspend.reason();
        return new TaskEvent.Suspended(who, suspend.reason());
    }

    private TaskEvent resume(String who, LocalDate today) {
        state = Objects.requireNonNull(suspendedIn);
        actual = actual.resumed(today);
        suspendedIn = null;
        stateReason = null;
        return new TaskEvent.Resumed(who, dates.dueDay(), dates.dueDay().isBefore(today));
    }

    private TaskEvent terminate(TaskCommand.Terminate terminate, String who, Instant at) {
        lapseExtension(at);
        if (state == TaskState.SUSPENDED) {
            actual = actual.resumed(LocalDate.ofInstant(at, ZONE));
        }
        state = TaskState.TERMINATED;
        suspendedIn = null;
        handedInBy = null;
        stateReason = terminate.reason();
        return new TaskEvent.Terminated(who, terminate.reason());
    }

    /// What was reported and handed in stays.
    private TaskEvent reopen(TaskCommand.Reopen reopen, String who, LocalDate today) {
        actual = actual.paused(Objects.requireNonNull(closedOn)).resumed(today);
        state = TaskState.IN_PROGRESS;
        handedInBy = null;
        closedBy = null;
        closedOn = null;
        stateReason = reopen.reason();
        return new TaskEvent.Reopened(who, reopen.reason());
    }

    private TaskEvent addStep(TaskCommand.AddStep add, String who) {
        requireWithin(add.fields().dueDay());
        if (tally.all() == MOST_STEPS) {
            throw new TaskRefused.TooManySteps(MOST_STEPS);
        }
        var made = new Step(this, steps.size() + 1, add.fields());
        steps.add(made);
        rollUp();
        return new TaskEvent.StepAdded(who, made.number(), made.fields(), progress);
    }

    /// A step that the task has meanwhile been dated before may keep its day, but not get another one that late.
    private TaskEvent changeStep(TaskCommand.ChangeStep change, String who, LocalDate today) {
        Step step = step(change.number(), change, today);
        StepFields from = step.fields();
        if (!change.to().dueDay().equals(from.dueDay())) {
            requireWithin(change.to().dueDay());
        }
        step.change(change.to());
        rollUp();
        return new TaskEvent.StepChanged(who, step.number(), from, step.fields(), progress);
    }

    private TaskEvent finishStep(TaskCommand.FinishStep finish, String who, LocalDate today) {
        Step step = step(finish.number(), finish, today);
        step.finish(today);
        rollUp();
        return new TaskEvent.StepFinished(who, step.number(), step.fields().title(), progress);
    }

    private TaskEvent dropStep(TaskCommand.DropStep drop, String who, LocalDate today) {
        Step step = step(drop.number(), drop, today);
        step.drop(drop.reason());
        rollUp();
        return new TaskEvent.StepDropped(who, step.number(), step.fields().title(), drop.reason(), progress);
    }

    private TaskEvent reopenStep(TaskCommand.ReopenStep reopen, String who, LocalDate today) {
        Step step = step(reopen.number(), reopen, today);
        step.reopen(reopen.reason());
        rollUp();
        return new TaskEvent.StepReopened(who, step.number(), step.fields().title(), reopen.reason(), progress);
    }

    Step step(int number) {
        return steps.stream().filter(step -> step.number() == number).findFirst()
                .orElseThrow(() -> new TaskRefused.UnknownStep(number));
    }

    private Step step(int number, TaskCommand command, LocalDate today) {
        Step step = step(number);
        step.require(command.action(), allowedActions(command.by(), today));
        return step;
    }

    private void requireWithin(LocalDate stepDue) {
        if (stepDue.isAfter(dates.dueDay())) {
            throw new TaskRefused.StepAfterTask(stepDue, dates.dueDay());
        }
    }

    /// The progress follows from the steps as long as one of them counts.
    private void rollUp() {
        tally = StepTally.of(steps);
        if (tally.divides()) {
            progress = StepTally.percent(steps);
        }
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

    /// Follows the rules of the lights.
    void relight(LightRules lights) {
        yellowFrom = yellowFrom(lights);
    }

    /// Refuses what [#handle] would refuse whatever the command says in detail.
    void requireAllowed(TaskAction action, Caller by, LocalDate today) {
        TaskRefused refusal = refusal(action, by, today);
        if (refusal != null) {
            throw refusal;
        }
    }

    /// What the caller may ask of it now.
    List<TaskAction> allowedActions(Caller by, LocalDate today) {
        return Arrays.stream(TaskAction.values()).filter(action -> isAllowed(action, by, today)).toList();
    }

    private boolean isAllowed(TaskAction action, Caller by, LocalDate today) {
        return stepsAllow(action) && refusal(action, by, today) == null;
    }

    /// Whether it has a step to do that with, and none that stands in the way: by their numbers only, so that no list of tasks reads them.
    private boolean stepsAllow(TaskAction action) {
        return switch (action) {
            case CHANGE_STEP, FINISH_STEP, DROP_STEP -> tally.stepsOpen() > 0;
            case REOPEN_STEP -> tally.all() > tally.stepsOpen();
            case ADD_STEP -> tally.all() < MOST_STEPS;
            case HAND_IN -> tally.stepsOpen() == 0;
            case START, REPORT, SEND_BACK, CLOSE, CHANGE, REQUEST_EXTENSION, DECIDE_EXTENSION, SUSPEND, RESUME,
                    TERMINATE, REOPEN ->
                true;
        };
    }

    private @Nullable TaskRefused refusal(TaskAction action, Caller by, LocalDate today) {
        TaskRefused notTheirs = notTheirs(action, by);
        if (notTheirs != null) {
            return notTheirs;
        }
        if (!action.isPossibleIn(state)) {
            var allowed = Arrays.stream(TaskAction.values())
                    .filter(one -> one.isPossibleIn(state) && isAllowed(one, by, today))
                    .toList();
            return new TaskRefused.WrongState(state, action, allowed);
        }
        return switch (action) {
            case SEND_BACK, CLOSE -> by.id().equals(handedInBy) ? new TaskRefused.OwnWork() : null;
            case REQUEST_EXTENSION -> noExtension(today);
            case DECIDE_EXTENSION -> noDecision(by);
            case SUSPEND -> timing.fixed() ? new TaskRefused.FixedDay(title) : null;
            case TERMINATE -> timing.opening() ? new TaskRefused.FixedDay(title) : null;
            case HAND_IN -> openSteps();
            case START, REPORT, CHANGE, RESUME, REOPEN, ADD_STEP, CHANGE_STEP, FINISH_STEP, DROP_STEP, REOPEN_STEP -> null;
        };
    }

    private @Nullable TaskRefused notTheirs(TaskAction action, Caller by) {
        return switch (action) {
            case START, REPORT, HAND_IN, REQUEST_EXTENSION, ADD_STEP, CHANGE_STEP, FINISH_STEP, DROP_STEP, REOPEN_STEP ->
                by.has(Roles.OFFICE) || by.actsFor(division.leadUnit()) ? null
                        : new TaskRefused.NotLeadUnit(division.leadUnit());
            case SEND_BACK, CLOSE -> by.hasAny(Roles.OFFICE, Roles.CHAIR) ? null : new TaskRefused.NotChecker();
            case CHANGE -> by.hasAny(Roles.OFFICE, Roles.ADMIN) ? null : new TaskRefused.NotPlanLead();
            case SUSPEND, TERMINATE, REOPEN ->
                by.hasAny(Roles.OFFICE, Roles.CHAIR) ? null : new TaskRefused.NotInCharge(action, OFFICE_OR_CHAIR);
            case DECIDE_EXTENSION, RESUME -> by.has(Roles.OFFICE) ? null : new TaskRefused.NotInCharge(action, OFFICE);
        };
    }

    private @Nullable TaskRefused openSteps() {
        return tally.stepsOpen() == 0 ? null
                : new TaskRefused.StepsOpen(steps.stream().filter(step -> step.state() == StepState.OPEN)
                        .map(step -> step.fields().title()).toList());
    }

    private @Nullable TaskRefused noExtension(LocalDate today) {
        if (timing.fixed()) {
            return new TaskRefused.FixedDay(title);
        }
        if (dates.dueDay().isBefore(today)) {
            return new TaskRefused.ExtensionTooLate(dates.dueDay());
        }
        return extensionAskedBy == null ? null : new TaskRefused.ExtensionOpen();
    }

    private @Nullable TaskRefused noDecision(Caller by) {
        if (extensionAskedBy == null) {
            return new TaskRefused.ExtensionSettled();
        }
        return by.id().equals(extensionAskedBy) ? new TaskRefused.OwnExtension() : null;
    }

    /// How it stands today.
    Light light(LocalDate today) {
        return switch (state) {
            case NOT_STARTED -> pressing(today, Light.GREY);
            case IN_PROGRESS, AWAITING_CHECK -> pressing(today, Light.GREEN);
            case CLOSED -> Light.BLUE;
            case SUSPENDED, TERMINATED -> Light.GREY;
        };
    }

    private Light pressing(LocalDate today, Light otherwise) {
        if (dates.dueDay().isBefore(today)) {
            return Light.RED;
        }
        return yellowFrom.isAfter(today) ? otherwise : Light.YELLOW;
    }

    /// Whether it was ever overdue: remembered from each change on, and read off the deadline, while it runs, until then.
    boolean wasLate(LocalDate today) {
        return wasLate || state.runs() && dates.dueDay().isBefore(today);
    }

    private LocalDate yellowFrom(LightRules lights) {
        boolean onlyTheDeadlineMatters = state == TaskState.AWAITING_CHECK || state == TaskState.CLOSED;
        return lights.yellowFrom(dates.startDay(), dates.dueDay(), timing.dayKind() == DayKind.WORKDAY,
                onlyTheDeadlineMatters ? 100 : progress);
    }

    /// What was suspended still keeps its successors waiting; what was terminated does not.
    Activity activity() {
        return timing.activity(code, title, division.leadUnit(), switch (suspendedIn == null ? state : suspendedIn) {
            case NOT_STARTED -> Progress.NOT_STARTED;
            case IN_PROGRESS -> Progress.Started.at(progress, timing.durationDays());
            case AWAITING_CHECK -> new Progress.Started(Math.min(1, timing.durationDays())); // the check
            case CLOSED, TERMINATED -> Progress.DONE;
            case SUSPENDED -> throw new IllegalStateException("suspended in nothing");
        });
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

    /// Why it was suspended, terminated or, until it is handed in again, reopened.
    @Nullable
    String stateReason() {
        return stateReason;
    }

    /// Whether a request for an extension waits for a decision.
    boolean extensionOpen() {
        return extensionAskedBy != null;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    StepTally tally() {
        return tally;
    }

    List<Extension> extensions() {
        return List.copyOf(extensions);
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    /// The day on which it was started; null if it was not, or before that was kept.
    @Nullable
    LocalDate startedOn() {
        return actual.startedOn();
    }

    /// What it took until it was closed, in its own kind of days, those of its unit's calendar; null while it is not closed, or if its start is not known.
    @Nullable
    Integer actualDays(WorkCalendars calendars) {
        return actual.until(closedOn, timing.dayKind(), calendars.of(division.leadUnit()));
    }

    int version() {
        return version;
    }
}
