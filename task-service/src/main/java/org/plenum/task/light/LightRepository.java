package org.plenum.task.light;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about the rules.
@ApplicationScoped
class LightRepository implements PanacheRepositoryBase<LightRule, java.time.LocalDate> {

    List<LightRule> newestFirst() {
        return list("order by validFrom desc");
    }
}
