package org.plenum.task.preview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import org.plenum.task.workday.CalendarCause;

/// A preview (预演) as kept: the changes asked for and all that their outcome is computed from, so that it can be computed again. Never changed.
@Entity
@Table(name = "plan_preview")
class Preview {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID planId;
    private String madeBy;
    private LocalDate today;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String basis;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String changes;
    private int calendar;
    @Enumerated(EnumType.STRING)
    private @Nullable CalendarCause cause;
    private @Nullable String causeText;
    private @Nullable Integer moved;
    private Instant madeAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected Preview() {
    } // for Hibernate

    /// @param basis JSON of a [StoredBasis]
    /// @param changes JSON of [PreviewChanges]
    /// @param calendar the version of the calendars that were in force
    Preview(UUID planId, String madeBy, LocalDate today, String basis, String changes, int calendar, Instant madeAt,
            Instant expiresAt) {
        this.planId = planId;
        this.madeBy = madeBy;
        this.today = today;
        this.basis = basis;
        this.changes = changes;
        this.calendar = calendar;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    /// Marks it as made by the system because the calendars changed.
    ///
    /// @param what the change in words
    /// @param tasks how many tasks would move
    Preview because(CalendarCause why, String what, int tasks) {
        cause = why;
        causeText = what;
        moved = tasks;
        return this;
    }

    int calendar() {
        return calendar;
    }

    @Nullable
    CalendarCause cause() {
        return cause;
    }

    @Nullable
    String causeText() {
        return causeText;
    }

    @Nullable
    Integer moved() {
        return moved;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID planId() {
        return planId;
    }

    LocalDate today() {
        return today;
    }

    String basis() {
        return basis;
    }

    String changes() {
        return changes;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
