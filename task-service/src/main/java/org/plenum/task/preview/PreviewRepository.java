package org.plenum.task.preview;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about previews.
@ApplicationScoped
class PreviewRepository implements PanacheRepositoryBase<Preview, UUID> {

    /// One that has not expired.
    Preview require(UUID id, Instant now) {
        return find("id = ?1 and expiresAt > ?2", id, now).firstResultOptional()
                .orElseThrow(() -> new PreviewRefused.Unknown(id));
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
