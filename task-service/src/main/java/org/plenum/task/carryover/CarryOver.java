package org.plenum.task.carryover;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// That a task goes on as another one in a later session's plan. An origin has one at most.
@Entity
@Immutable
@Table(name = "carry_over")
class CarryOver {

    @Id
    private UUID originTask;
    private UUID originPlan;
    private UUID carriedTask;
    private UUID targetPlan;
    private Instant carriedAt;
    private String carriedBy;

    @SuppressWarnings("NullAway.Init")
    protected CarryOver() {
    } // for Hibernate

    CarryOver(UUID originTask, UUID originPlan, UUID carriedTask, UUID targetPlan, Instant carriedAt, String carriedBy) {
        this.originTask = originTask;
        this.originPlan = originPlan;
        this.carriedTask = carriedTask;
        this.targetPlan = targetPlan;
        this.carriedAt = carriedAt;
        this.carriedBy = carriedBy;
    }

    UUID originTask() {
        return originTask;
    }

    UUID originPlan() {
        return originPlan;
    }

    UUID carriedTask() {
        return carriedTask;
    }

    UUID targetPlan() {
        return targetPlan;
    }

    Instant carriedAt() {
        return carriedAt;
    }

    /// Subject of the token of who did it.
    String carriedBy() {
        return carriedBy;
    }
}
