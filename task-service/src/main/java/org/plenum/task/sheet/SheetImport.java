package org.plenum.task.sheet;

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

/// A sheet that came back (导入), as kept between its preview and its being applied. Never changed.
@Entity
@Table(name = "sheet_import")
class SheetImport {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private UUID planId;
    private String madeBy;
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private String sheet;
    private Instant madeAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init")
    protected SheetImport() {
    } // for Hibernate

    /// @param sheet JSON of an [UploadedSheet]
    SheetImport(UUID planId, String madeBy, String sheet, Instant madeAt, Instant expiresAt) {
        this.planId = planId;
        this.madeBy = madeBy;
        this.sheet = sheet;
        this.madeAt = madeAt;
        this.expiresAt = expiresAt;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    String sheet() {
        return sheet;
    }

    Instant madeAt() {
        return madeAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }
}
