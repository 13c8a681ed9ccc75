package org.plenum.task.sheet;

import java.time.Instant;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about imports.
@ApplicationScoped
class SheetImportRepository implements PanacheRepositoryBase<SheetImport, UUID> {

    /// One of the plan's that has not expired.
    SheetImport require(UUID plan, UUID id, Instant now) {
        return find("id = ?1 and planId = ?2 and expiresAt > ?3", id, plan, now).firstResultOptional()
                .orElseThrow(() -> new SheetRefused.UnknownImport(id));
    }

    void removeExpired(Instant now) {
        delete("expiresAt <= ?1", now);
    }
}
