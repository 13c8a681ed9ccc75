package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about the rules.
@ApplicationScoped
class PreviewRuleRepository implements PanacheRepositoryBase<PreviewRule, LocalDate> {

    List<PreviewRule> newestFirst() {
        return list("order by validFrom desc");
    }

    PreviewRule on(LocalDate day) {
        return find("validFrom <= ?1 order by validFrom desc", day).firstResult();
    }
}
