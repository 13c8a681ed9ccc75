package org.plenum.task.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about plans.
@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<CountdownPlan, UUID> {

    CountdownPlan require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new PlanRefused.Unknown(id));
    }

    /// The session's code, without loading the plan: so that it is loaded once its session is locked.
    String sessionOf(UUID id) {
        return findSession(id).orElseThrow(() -> new PlanRefused.Unknown(id));
    }

    /// As [#sessionOf], empty if there is no such plan.
    Optional<String> findSession(UUID id) {
        return find("select sessionCode from CountdownPlan where id = ?1", id).project(String.class).firstResultOptional();
    }

    Optional<CountdownPlan> find(String session, String template) {
        return find("sessionCode = ?1 and templateCode = ?2", session, template).firstResultOptional();
    }

    List<CountdownPlan> ofSession(String session) {
        return list("sessionCode = ?1 order by id", session);
    }

    /// Lets the plans that count in the calendars of one version count in those of the next, which changes nothing of theirs. One in which nothing
    /// is open any more stays as it is for good.
    void follow(int from, int to, Set<UUID> but) {
        String open = "update CountdownPlan p set p.calendar = ?1 where p.calendar = ?2 and exists (select 1 from Task t"
                + " where t.planId = p.id and t.state not in (CLOSED, TERMINATED))";
        if (but.isEmpty()) {
            update(open, to, from);
        } else {
            update(open + " and p.id not in (?3)", to, from, but);
        }
    }

    /// In the order in which they were made, those after the given one.
    List<CountdownPlan> after(@Nullable String session, UUID id, int rows) {
        return (session == null ? find("id > ?1 order by id", id)
                : find("sessionCode = ?1 and id > ?2 order by id", session, id))
                .page(0, rows).list();
    }
}
