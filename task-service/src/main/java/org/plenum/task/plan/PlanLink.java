package org.plenum.task.plan;

import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Link;

/// A dependency (依赖关系) between two tasks of a plan. Never changed: removed, and another one added.
@Entity
@Table(name = "plan_link")
class PlanLink {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID planId;
    private String predecessor;
    private String successor;
    @Enumerated(EnumType.STRING)
    private Link.Type type;
    private int lag;

    @SuppressWarnings("NullAway.Init")
    protected PlanLink() {
    } // for Hibernate

    PlanLink(UUID planId, Link link) {
        this.planId = planId;
        this.predecessor = link.predecessor();
        this.successor = link.successor();
        this.type = link.type();
        this.lag = link.lag();
    }

    Link link() {
        return new Link(predecessor, successor, type, lag);
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }
}
