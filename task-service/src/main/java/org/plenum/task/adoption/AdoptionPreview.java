package org.plenum.task.adoption;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/// A preview of what a version of a template would make of a session's plan, as kept: what was asked, and the versions of all that the answer was
/// computed from. While those stand, the answer can be computed again. Never changed.
@Entity
@Table(name = "template_preview")
class AdoptionPreview {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String sessionCode;
    private UUID templateId;
    private String madeBy;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String basis;
    private Instant madeAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected AdoptionPreview() {
    } // for Hibernate

    /// @param basis JSON of a [Fingerprint]
    AdoptionPreview(String sessionCode, UUID templateId, String madeBy, String basis, Instant madeAt, Instant expiresAt) {
        this.sessionCode = sessionCode;
        this.templateId = templateId;
        this.madeBy = madeBy;
        this.basis = basis;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    UUID templateId() {
        return templateId;
    }

    String basis() {
        return basis;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
