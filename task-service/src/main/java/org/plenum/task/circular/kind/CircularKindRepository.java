package org.plenum.task.circular.kind;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about kinds.
@ApplicationScoped
class CircularKindRepository implements PanacheRepositoryBase<CircularKind, String> {

    /// Those that apply on `day`, in their order.
    List<CircularKind> on(LocalDate day, int afterPosition, int rows) {
        return find("validFrom <= ?1 and (validTo is null or validTo >= ?1) and position > ?2 order by position", day,
                afterPosition).page(0, rows).list();
    }
}
