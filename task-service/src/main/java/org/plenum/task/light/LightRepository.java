package org.plenum.task.light;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about the rules.
@ApplicationScoped
class LightRepository implements PanacheRepositoryBase<LightRule, LocalDate> {

    List<LightRule> newestFirst() {
        return list("order by validFrom desc");
    }

    /// The one that replaces it.
    Optional<LightRule> next(LightRule rule) {
        return find("validFrom > ?1 order by validFrom", rule.validFrom()).firstResultOptional();
    }

    /// Those that not everything follows yet.
    List<LightRule> unsettled() {
        return getEntityManager()
                .createNativeQuery("select * from light_rule where not settled order by valid_from", LightRule.class)
                .getResultList();
    }

    /// Whether every transaction that may have read the rules without it is over: none lasts longer than a minute.
    boolean isReadByAll(LightRule rule) {
        return (Boolean) getEntityManager()
                .createNativeQuery("select made_at < now() - interval '5 minutes' from light_rule where valid_from = ?1",
                        Boolean.class)
                .setParameter(1, rule.validFrom()).getSingleResult();
    }

    void settle(LightRule rule) {
        getEntityManager().createNativeQuery("update light_rule set settled = true where valid_from = ?1")
                .setParameter(1, rule.validFrom()).executeUpdate();
    }
}
