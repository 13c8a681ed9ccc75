package org.plenum.task.lesson;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.session.SessionCode;
import org.plenum.task.task.TaskFacts;

/// A lesson of an earlier session (回头看): a shortcoming to be put right, or a good practice to be adopted. Owns its transitions; the tasks that it
/// is linked to live by themselves, so whoever commands it says how they stand.
@Entity
@Table(name = "lesson")
class Lesson {

    /// More than anybody links, and few enough to be shown with the lesson.
    static final int MOST_TASKS = 50;

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @Enumerated(EnumType.STRING)
    private LessonKind kind;
    private String sourceSession;
    private String raisedBy;
    @Embedded
    private LessonFields fields;
    @Embedded
    private @Nullable Responsibility responsibility;
    @Embedded
    private @Nullable Rectification rectification;
    @ElementCollection
    @CollectionTable(name = "lesson_task", joinColumns = @JoinColumn(name = "lesson_id"))
    @Column(name = "task_id")
    @BatchSize(size = PageRequest.MAX_LIMIT)
    private Set<UUID> tasks;
    @Enumerated(EnumType.STRING)
    private LessonState state;
    private @Nullable String handedInBy;
    private @Nullable String handInNote;
    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> evidence;
    private @Nullable String reason;
    private @Nullable String closedBy;
    private @Nullable LocalDate closedOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Lesson() {
    } // for Hibernate: stays empty, or loading would repeat the creation

    private Lesson(LessonKind kind, String sourceSession, String raisedBy, LessonFields fields) {
        this.kind = kind;
        this.sourceSession = sourceSession;
        this.raisedBy = raisedBy;
        this.fields = checked(fields);
        this.tasks = new HashSet<>();
        this.state = LessonState.RECORDED;
        this.evidence = List.of();
    }

    /// @param raisedBy the unit that raises it
    /// @throws LessonRefused.NotOwnUnit if the caller raises it for another unit and is not of the office
    /// @throws InvalidInput if it would be met before it was learnt, or only a shortcoming has what is given
    static Lesson raised(LessonKind kind, String sourceSession, String raisedBy, LessonFields fields, Caller by) {
        if (!by.hasAny(Roles.OFFICE, Roles.ADMIN) && !by.actsFor(raisedBy)) {
            throw new LessonRefused.NotOwnUnit(raisedBy);
        }
        return new Lesson(kind, sourceSession, raisedBy, fields);
    }

    /// Carries out `command` or throws [LessonRefused], leaving the lesson as it was.
    ///
    /// @param linked how the tasks of [#tasks()] stand
    LessonEvent handle(LessonCommand command, List<TaskFacts> linked, Instant at) {
        LessonRefused refusal = refusal(command.action(), command.by(), linked);
        if (refusal != null) {
            throw refusal;
        }
        String who = command.by().name();
        return switch (command) {
            case LessonCommand.Change change -> change(change, who);
            case LessonCommand.Assign assign -> assign(assign, who);
            case LessonCommand.Rectify rectify -> rectify(rectify, who);
            case LessonCommand.Link link -> link(link.task(), who);
            case LessonCommand.Unlink unlink -> unlink(unlink.task(), who);
            case LessonCommand.HandIn handIn -> handIn(handIn, who);
            case LessonCommand.SendBack sendBack -> sendBack(sendBack, who);
            case LessonCommand.Close close -> close(close, who, LocalDate.ofInstant(at, ZONE));
            case LessonCommand.Drop drop -> drop(drop, who);
            case LessonCommand.Reopen reopen -> reopen(reopen, who);
        };
    }

    private LessonEvent change(LessonCommand.Change change, String who) {
        LessonFields from = fields;
        fields = checked(change.to());
        return new LessonEvent.Changed(who, from, fields);
    }

    private LessonEvent assign(LessonCommand.Assign assign, String who) {
        Responsibility from = responsibility;
        responsibility = assign.to();
        state = restingState();
        return new LessonEvent.Assigned(who, from, assign.to());
    }

    private LessonEvent rectify(LessonCommand.Rectify rectify, String who) {
        Rectification from = rectification;
        rectification = rectify.to();
        state = restingState();
        return new LessonEvent.Planned(who, from, rectify.to());
    }

    private LessonEvent link(TaskFacts task, String who) {
        if (!task.session().equals(fields.targetSession())) {
            throw new LessonRefused.OtherSession(fields.targetSession(), task.session());
        }
        if (tasks.contains(task.id())) {
            throw new LessonRefused.Linked(task.id());
        }
        if (tasks.size() == MOST_TASKS) {
            throw new LessonRefused.TooManyTasks(MOST_TASKS);
        }
        tasks.add(task.id());
        return new LessonEvent.Linked(who, task.id(), task.session(), task.code());
    }

    private LessonEvent unlink(TaskFacts task, String who) {
        if (!tasks.remove(task.id())) {
            throw new LessonRefused.NotLinked(task.id());
        }
        return new LessonEvent.Unlinked(who, task.id(), task.session(), task.code());
    }

    private LessonEvent handIn(LessonCommand.HandIn handIn, String who) {
        if (tasks.isEmpty()) {
            switch (kind) {
                case GOOD_PRACTICE -> throw new LessonRefused.NoTask();
                case SHORTCOMING -> requireEvidence(handIn.evidence());
            }
        }
        state = LessonState.AWAITING_CHECK;
        handedInBy = handIn.by().id();
        handInNote = handIn.note();
        evidence = List.copyOf(handIn.evidence());
        reason = null;
        return new LessonEvent.HandedIn(who, handIn.note(), evidence);
    }

    private static void requireEvidence(List<String> evidence) {
        if (evidence.isEmpty()) {
            throw new LessonRefused.NoEvidence();
        }
    }

    private LessonEvent sendBack(LessonCommand.SendBack sendBack, String who) {
        state = LessonState.RECTIFYING;
        handedInBy = null;
        reason = sendBack.reason();
        return new LessonEvent.SentBack(who, sendBack.reason());
    }

    private LessonEvent close(LessonCommand.Close close, String who, LocalDate today) {
        closedBy = close.by().id();
        closedOn = today;
        LocalDate due = Objects.requireNonNull(rectification).dueDay();
        boolean late = due.isBefore(today);
        state = switch (kind) {
            case SHORTCOMING -> LessonState.CLOSED;
            case GOOD_PRACTICE -> LessonState.ADOPTED;
        };
        return switch (kind) {
            case SHORTCOMING -> new LessonEvent.Closed(who, due, late);
            case GOOD_PRACTICE -> new LessonEvent.Adopted(who, due, late);
        };
    }

    private LessonEvent drop(LessonCommand.Drop drop, String who) {
        state = LessonState.DROPPED;
        reason = drop.reason();
        return new LessonEvent.Dropped(who, drop.reason());
    }

    private LessonEvent reopen(LessonCommand.Reopen reopen, String who) {
        state = restingState();
        handedInBy = null;
        closedBy = null;
        closedOn = null;
        reason = reopen.reason();
        return new LessonEvent.Reopened(who, reopen.reason());
    }

    /// How far it has come, by what is known of it.
    private LessonState restingState() {
        if (rectification != null) {
            return LessonState.RECTIFYING;
        }
        return responsibility != null ? LessonState.ASSIGNED : LessonState.RECORDED;
    }

    private LessonFields checked(LessonFields some) {
        if (!SessionCode.isBefore(sourceSession, some.targetSession())) {
            throw new InvalidInput("targetSession", new Text("必须晚于来源会议", "must be later than the session looked back at"));
        }
        if (kind == LessonKind.SHORTCOMING && some.severity() == null) {
            throw new InvalidInput("severity", new Text("不足须标明严重程度", "must be given for a shortcoming"));
        }
        if (kind == LessonKind.GOOD_PRACTICE && some.severity() != null) {
            throw new InvalidInput("severity", new Text("好的做法没有严重程度", "must not be given for a good practice"));
        }
        return some;
    }

    /// What the caller may ask of it now.
    ///
    /// @param linked how the tasks of [#tasks()] stand
    List<LessonAction> allowedActions(Caller by, List<TaskFacts> linked) {
        return Arrays.stream(LessonAction.values()).filter(action -> refusal(action, by, linked) == null).toList();
    }

    private @Nullable LessonRefused refusal(LessonAction action, Caller by, List<TaskFacts> linked) {
        LessonRefused notTheirs = refusedTo(by, action);
        if (notTheirs != null) {
            return notTheirs;
        }
        if (!action.isPossibleIn(state)) {
            var allowed = Arrays.stream(LessonAction.values())
                    .filter(one -> one.isPossibleIn(state) && refusal(one, by, linked) == null).toList();
            return new LessonRefused.WrongState(state, action, allowed);
        }
        boolean checking = action == LessonAction.SEND_BACK || action == LessonAction.CLOSE;
        if (checking && by.id().equals(handedInBy)) {
            return new LessonRefused.OwnWork();
        }
        var open = linked.stream().filter(task -> !task.isClosed()).map(task -> task.code() + " " + task.title()).toList();
        return action == LessonAction.CLOSE && !open.isEmpty() ? new LessonRefused.TasksOpen(open) : null;
    }

    private @Nullable LessonRefused refusedTo(Caller by, LessonAction action) {
        return switch (action) {
            case CHANGE -> by.hasAny(Roles.OFFICE, Roles.ADMIN) || state == LessonState.RECORDED && by.actsFor(raisedBy) ? null
                    : new LessonRefused.NotKeeper();
            case ASSIGN -> by.hasAny(Roles.OFFICE, Roles.ADMIN) ? null : new LessonRefused.NotKeeper();
            case RECTIFY, LINK, UNLINK, HAND_IN -> by.has(Roles.OFFICE) || answersForIt(by) ? null
                    : new LessonRefused.NotResponsible(responsibility == null ? null : responsibility.responsibleUnit());
            case SEND_BACK, CLOSE, DROP, REOPEN ->
                by.hasAny(Roles.OFFICE, Roles.CHAIR) ? null : new LessonRefused.NotChecker();
        };
    }

    private boolean answersForIt(Caller by) {
        return responsibility != null && by.actsFor(responsibility.responsibleUnit());
    }

    /// Whether its own deadline has passed with work left to do.
    boolean isOverdue(LocalDate today) {
        return rectification != null && !state.isFinal() && rectification.dueDay().isBefore(today);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    LessonKind kind() {
        return kind;
    }

    String sourceSession() {
        return sourceSession;
    }

    String raisedBy() {
        return raisedBy;
    }

    LessonFields fields() {
        return fields;
    }

    @Nullable
    Responsibility responsibility() {
        return responsibility;
    }

    @Nullable
    Rectification rectification() {
        return rectification;
    }

    Set<UUID> tasks() {
        return Set.copyOf(tasks);
    }

    LessonState state() {
        return state;
    }

    @Nullable
    String handInNote() {
        return handInNote;
    }

    List<String> evidence() {
        return evidence;
    }

    /// Why it was last sent back, dropped or reopened.
    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate closedOn() {
        return closedOn;
    }

    int version() {
        return version;
    }
}
