package org.plenum.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.task.template.CountdownTemplate;

/// A plan made for a session from a template (倒排计划). Its version rises with every change of its links or dates.
@Entity
@Table(name = "plan")
class CountdownPlan {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String sessionCode;
    private UUID templateId;
    private String templateCode;
    private int templateVersion;
    private LocalDate madeFor;
    private LocalDate madeOn;
    private Instant rescheduledAt;
    private int calendar;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CountdownPlan() {
    } // for Hibernate

    CountdownPlan(String sessionCode, CountdownTemplate template, LocalDate madeFor, LocalDate madeOn, int calendar,
            Instant at) {
        this.sessionCode = sessionCode;
        this.templateId = template.id();
        this.templateCode = template.code();
        this.templateVersion = template.version();
        this.madeFor = madeFor;
        this.madeOn = madeOn;
        this.calendar = calendar;
        this.rescheduledAt = at;
    }

    void rescheduled(Instant at) {
        rescheduledAt = at;
    }

    /// From now on it follows that version of its template.
    void follow(CountdownTemplate newer) {
        templateId = newer.id();
        templateVersion = newer.version();
    }

    /// From now on its dates are computed with the calendars of that version.
    void adopt(int version) {
        calendar = version;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String sessionCode() {
        return sessionCode;
    }

    UUID templateId() {
        return templateId;
    }

    String templateCode() {
        return templateCode;
    }

    /// The version that it was made from, or brought up to since.
    int templateVersion() {
        return templateVersion;
    }

    /// The opening day for which it was made.
    LocalDate madeFor() {
        return madeFor;
    }

    /// The day on which it was made.
    LocalDate madeOn() {
        return madeOn;
    }

    Instant rescheduledAt() {
        return rescheduledAt;
    }

    /// The version of the calendars that its dates are computed with.
    int calendar() {
        return calendar;
    }

    int version() {
        return version;
    }
}
