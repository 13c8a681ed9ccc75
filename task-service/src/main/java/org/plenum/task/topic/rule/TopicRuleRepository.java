package org.plenum.task.topic.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about forms of work and scoring rules.
@ApplicationScoped
class TopicRuleRepository implements PanacheRepositoryBase<WorkForm, String> {

    /// Those that apply on `day`, in their order.
    List<WorkForm> on(LocalDate day, int afterPosition, int rows) {
        return find("validFrom <= ?1 and (validTo is null or validTo >= ?1) and position > ?2 order by position", day,
                afterPosition).page(0, rows).list();
    }

    /// The version in force on `day`; the first one before that.
    ScoreRule scoreRuleOn(LocalDate day) {
        return getEntityManager().createQuery("from ScoreRule order by case when validFrom <= ?1 then 0 else 1 end,"
                + " case when validFrom <= ?1 then validFrom end desc, validFrom", ScoreRule.class).setParameter(1, day)
                .setMaxResults(1).getSingleResult();
    }

    ScoreRule scoreRule(int version) {
        return getEntityManager().getReference(ScoreRule.class, version);
    }
}
