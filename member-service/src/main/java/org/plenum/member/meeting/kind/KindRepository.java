package org.plenum.member.meeting.kind;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about kinds of meeting and their rules.
@ApplicationScoped
class KindRepository implements PanacheRepositoryBase<MeetingKind, String> {

    List<MeetingKind> page(String after, int rows) {
        return find("code > ?1 order by code", after).page(0, rows).list();
    }

    boolean hasLike(String code, String name) {
        return count("code = ?1 or name = ?2", code, name) > 0;
    }

    /// Rules by kind, oldest first.
    Map<String, List<QuorumRule>> rules(List<String> kinds) {
        return kinds.isEmpty() ? Map.of()
                : getEntityManager()
                        .createQuery("from QuorumRule where key.kind in ?1 order by key.kind, key.from", QuorumRule.class)
                        .setParameter(1, kinds).getResultStream().collect(Collectors.groupingBy(QuorumRule::kind));
    }

    /// The rule that holds on `day`.
    Optional<QuorumRule> rule(String kind, LocalDate day) {
        return getEntityManager()
                .createQuery("from QuorumRule where key.kind = ?1 and key.from <= ?2 order by key.from desc", QuorumRule.class)
                .setParameter(1, kind).setParameter(2, day).setMaxResults(1).getResultStream().findFirst();
    }

    boolean hasRule(String kind, LocalDate from) {
        return getEntityManager().find(QuorumRule.class, new QuorumRule.Key(kind, from)) != null;
    }

    void persist(QuorumRule rule) {
        getEntityManager().persist(rule);
    }
}
