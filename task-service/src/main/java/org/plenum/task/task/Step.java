package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/// A part of a task (子任务), which alone changes it. It has a version of its own: who finishes one step does not stand in the way of who
/// finishes another. Never removed.
@Entity
@Table(name = "task_step")
class Step {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;
    private int number;
    @Embedded
    private StepFields fields;
    @Enumerated(EnumType.STRING)
    private StepState state;
    private @Nullable String reason;
    private @Nullable LocalDate doneOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Step() {
    } // for Hibernate

    Step(Task task, int number, StepFields fields) {
        this.task = task;
        this.number = number;
        this.fields = fields;
        this.state = StepState.OPEN;
    }

    void change(StepFields to) {
        fields = to;
    }

    void finish(LocalDate today) {
        state = StepState.DONE;
        doneOn = today;
    }

    void drop(String why) {
        state = StepState.DROPPED;
        reason = why;
    }

    void reopen(String why) {
        state = StepState.OPEN;
        doneOn = null;
        reason = why;
    }

    /// @param allowed what the caller may ask of the task
    void require(TaskAction action, List<TaskAction> allowed) {
        if (!isPossible(action)) {
            throw new TaskRefused.WrongStepState(state, action, among(allowed));
        }
    }

    /// Those that its own state allows, too.
    List<TaskAction> among(List<TaskAction> allowed) {
        return allowed.stream().filter(this::isPossible).toList();
    }

    private boolean isPossible(TaskAction action) {
        return switch (action) {
            case CHANGE_STEP, FINISH_STEP, DROP_STEP -> state == StepState.OPEN;
            case REOPEN_STEP -> state != StepState.OPEN;
            case START, REPORT, HAND_IN, SEND_BACK, CLOSE, CHANGE, REQUEST_EXTENSION, DECIDE_EXTENSION, SUSPEND, RESUME,
                    TERMINATE, REOPEN, ADD_STEP ->
                false;
        };
    }

    boolean isOverdue(LocalDate today) {
        return state == StepState.OPEN && fields.dueDay().isBefore(today);
    }

    int number() {
        return number;
    }

    StepFields fields() {
        return fields;
    }

    StepState state() {
        return state;
    }

    /// Why it was dropped or opened again.
    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    LocalDate doneOn() {
        return doneOn;
    }

    int version() {
        return version;
    }
}
