package org.plenum.proposal.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class RuleRepository {

    private final EntityManager entities;

    RuleRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Of each rule the latest row that applies on `day`.
    @SuppressWarnings("unchecked") // a native query knows its row type at run time only
    List<Rule> on(LocalDate day) {
        return entities.createNativeQuery("""
                select distinct on (key) key, value, legal_basis from rule
                where valid_from <= :day order by key, valid_from desc""", Rule.class).setParameter("day", day).getResultList();
    }
}
