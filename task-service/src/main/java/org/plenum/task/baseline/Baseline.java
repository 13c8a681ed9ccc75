package org.plenum.task.baseline;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.ColumnTransformer;

/// The dates of a plan as they were (基线). Never changed.
@Entity
@Table(name = "plan_baseline")
class Baseline {

    /// A plan's baselines are counted from 1, without a gap.
    @Embeddable
    record Key(UUID planId, int number) implements Serializable {
    }

    @Schema(name = "BaselineReason")
    enum Why {
        /// 计划制定.
        PLAN_MADE,
        /// 应用预演之前.
        BEFORE_PREVIEW
    }

    @EmbeddedId
    private Key key;
    @Enumerated(EnumType.STRING)
    private Why why;
    private Instant keptAt;
    private String keptBy;
    private LocalDate opening;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String dates;

    @SuppressWarnings("NullAway.Init")
    protected Baseline() {
    } // for Hibernate

    /// @param dates JSON: code -> start, finish
    Baseline(Key key, Why why, Instant keptAt, String keptBy, LocalDate opening, String dates) {
        this.key = key;
        this.why = why;
        this.keptAt = keptAt;
        this.keptBy = keptBy;
        this.opening = opening;
        this.dates = dates;
    }

    int number() {
        return key.number();
    }

    String dates() {
        return dates;
    }

    BaselineView view() {
        return new BaselineView(key.number(), why, keptAt, opening);
    }
}
