package org.plenum.task.plan;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about links.
@ApplicationScoped
class LinkRepository implements PanacheRepositoryBase<PlanLink, UUID> {

    List<PlanLink> ofPlan(UUID plan) {
        return list("planId = ?1 order by id", plan);
    }

    List<PlanLink> after(UUID plan, UUID id, int rows) {
        return find("planId = ?1 and id > ?2 order by id", plan, id).page(0, rows).list();
    }

    PlanLink require(UUID plan, UUID id) {
        return find("planId = ?1 and id = ?2", plan, id).firstResultOptional()
                .orElseThrow(() -> new PlanRefused.UnknownLink(id));
    }
}
