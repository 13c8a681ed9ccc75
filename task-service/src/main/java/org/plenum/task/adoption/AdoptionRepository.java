package org.plenum.task.adoption;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about previews of templates.
@ApplicationScoped
class AdoptionRepository implements PanacheRepositoryBase<AdoptionPreview, UUID> {

    /// One of the session that has not expired.
    AdoptionPreview require(String session, UUID id, Instant now) {
        return find("id = ?1 and sessionCode = ?2 and expiresAt > ?3", id, session, now).firstResultOptional()
                .orElseThrow(() -> new AdoptionRefused.Unknown(id));
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
