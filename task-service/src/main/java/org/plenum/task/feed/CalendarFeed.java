package org.plenum.task.feed;

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

/// An address under which a calendar program reads tasks (日历订阅). Never changed: revoked, and another one made.
@Entity
@Table(name = "calendar_feed")
class CalendarFeed {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private @Nullable UUID id;
    private String madeBy;
    private @Nullable String unit;
    private @Nullable String owner;
    private byte[] tokenSha256;
    private Instant madeAt;
    private LocalDate expiresOn;
    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected CalendarFeed() {
    } // for Hibernate

    /// @param unit whose tasks; null if it is a person's
    /// @param owner whose tasks; null if it is a unit's
    CalendarFeed(String madeBy, @Nullable String unit, @Nullable String owner, FeedToken token, Instant at,
            LocalDate expiresOn) {
        this.madeBy = madeBy;
        this.unit = unit;
        this.owner = owner;
        this.tokenSha256 = token.sha256();
        this.madeAt = at;
        this.expiresOn = expiresOn;
    }

    UUID id() {
        return Objects.requireNonNull(id);
    }

    @Nullable
    String unit() {
        return unit;
    }

    @Nullable
    String owner() {
        return owner;
    }

    /// Whose tasks.
    String who() {
        return unit == null ? Objects.requireNonNull(owner) : unit;
    }

    Instant madeAt() {
        return madeAt;
    }

    /// The last day on which it answers.
    LocalDate expiresOn() {
        return expiresOn;
    }

    int version() {
        return version;
    }
}
