package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;

/// A request for a later deadline (延期申请) of a task, which alone changes it. Never removed.
@Entity
@Table(name = "task_extension")
class Extension {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Task task;
    private int number;
    @Enumerated(EnumType.STRING)
    private ExtensionState state;
    private String askedBy;
    private String askedByName;
    private Instant askedAt;
    private String reason;
    @Column(name = "from_day")
    private LocalDate from;
    @Column(name = "to_day")
    private LocalDate to;
    private @Nullable String decidedBy;
    private @Nullable String decidedByName;
    private @Nullable Instant decidedAt;
    private @Nullable String decisionReason;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {
    } // for Hibernate

    Extension(Task task, int number, TaskCommand.RequestExtension asked, LocalDate from, Instant at) {
        this.task = task;
        this.number = number;
        this.state = ExtensionState.OPEN;
        this.askedBy = asked.by().id();
        this.askedByName = asked.by().name();
        this.askedAt = at;
        this.reason = asked.reason();
        this.from = from;
        this.to = asked.to();
    }

    void decide(boolean granted, Caller by, @Nullable String why, Instant at) {
        requireOpen();
        state = granted ? ExtensionState.GRANTED : ExtensionState.REJECTED;
        decidedBy = by.id();
        decidedByName = by.name();
        decidedAt = at;
        decisionReason = why;
    }

    void lapse(Instant at) {
        requireOpen();
        state = ExtensionState.LAPSED;
        decidedAt = at;
    }

    private void requireOpen() {
        if (state != ExtensionState.OPEN) {
            throw new IllegalStateException("request " + number + " is " + state);
        }
    }

    int number() {
        return number;
    }

    ExtensionState state() {
        return state;
    }

    String askedByName() {
        return askedByName;
    }

    Instant askedAt() {
        return askedAt;
    }

    String reason() {
        return reason;
    }

    /// The deadline when it was asked for.
    LocalDate from() {
        return from;
    }

    /// The deadline that is wished for.
    LocalDate to() {
        return to;
    }

    @Nullable
    String decidedByName() {
        return decidedByName;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    @Nullable
    String decisionReason() {
        return decisionReason;
    }
}
