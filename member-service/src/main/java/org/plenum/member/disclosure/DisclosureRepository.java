package org.plenum.member.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.plenum.member.seal.Column;

/// Queries for sealed values and by their hashes.
@ApplicationScoped
class DisclosureRepository {

    private static final int MOST_HITS = 20;

    private final EntityManager entities;

    DisclosureRepository(EntityManager entities) {
        this.entities = entities;
    }

    Optional<SealedValues> sealed(UUID member) {
        NativeQuery<?> query = entities
                .createNativeQuery("select id, version, citizen_id_sealed, mobile_sealed from member where id = :id")
                .setParameter("id", member).unwrap(NativeQuery.class);
        return query
                .setTupleTransformer((row, _) -> new SealedValues((UUID) row[0], ((Number) row[1]).intValue(), (String) row[2],
                        (String) row[3]))
                .getResultStream().findFirst();
    }

    /// The sealed columns of a member.
    record SealedValues(UUID member, int version, @Nullable String citizenId, @Nullable String mobile) {
    }

    List<SearchHit> byHash(Column column, String hash) {
        String where = switch (column) {
            case CITIZEN_ID -> "citizen_id_hash = :hash";
            case MOBILE -> "mobile_hash = :hash";
        };
        NativeQuery<?> query = entities.createNativeQuery("select id, name from member where " + where + " order by id")
                .setParameter("hash", hash).setMaxResults(MOST_HITS).unwrap(NativeQuery.class);
        return query.setTupleTransformer((row, _) -> new SearchHit((UUID) row[0], (String) row[1])).getResultList();
    }
}
