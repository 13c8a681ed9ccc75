package org.plenum.proposal.numbering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

@ApplicationScoped
class NumberRepository {

    private final EntityManager entities;

    NumberRepository(EntityManager entities) {
        this.entities = entities;
    }

    /// Counts on; the row stays locked until the transaction ends.
    int next(String session, String kind) {
        return (Integer) entities.createNativeQuery("""
                insert into number_counter (session_code, kind, last) values (:session, :kind, 1)
                on conflict (session_code, kind) do update set last = number_counter.last + 1
                returning last""", Integer.class).setParameter("session", session).setParameter("kind", kind)
                .getSingleResult();
    }
}
