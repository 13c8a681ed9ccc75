package org.plenum.task.baseline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about baselines.
@ApplicationScoped
class BaselineRepository implements PanacheRepositoryBase<Baseline, Baseline.Key> {

    /// In their order, those after the given number.
    List<Baseline> after(UUID plan, int number, int rows) {
        return find("key.planId = ?1 and key.number > ?2 order by key.number", plan, number).page(0, rows).list();
    }

    Optional<Baseline> find(UUID plan, int number) {
        return findByIdOptional(new Baseline.Key(plan, number));
    }

    int next(UUID plan) {
        return Math.toIntExact(count("key.planId", plan)) + 1;
    }
}
