package org.plenum.task.evidence.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about the rules.
@ApplicationScoped
class EvidenceRuleRepository implements PanacheRepositoryBase<EvidenceRule, LocalDate> {

    List<EvidenceRule> newestFirst() {
        return list("order by validFrom desc");
    }

    EvidenceRule on(LocalDate day) {
        return find("validFrom <= ?1 order by validFrom desc", day).firstResult();
    }
}
