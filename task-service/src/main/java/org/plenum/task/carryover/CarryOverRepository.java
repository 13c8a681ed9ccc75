package org.plenum.task.carryover;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about what was carried over.
@ApplicationScoped
class CarryOverRepository implements PanacheRepositoryBase<CarryOver, UUID> {

    List<CarryOver> ofOrigins(UUID plan) {
        return list("originPlan", plan);
    }

    /// Those from or into the plan after the given origin.
    List<CarryOver> page(UUID plan, CarryOverDirection direction, UUID afterOrigin, int rows) {
        String condition = switch (direction) {
            case FROM -> "originPlan = ?1 and originTask > ?2 order by originTask";
            case INTO -> "targetPlan = ?1 and originTask > ?2 order by originTask";
        };
        return find(condition, plan, afterOrigin).page(0, rows).list();
    }
}
