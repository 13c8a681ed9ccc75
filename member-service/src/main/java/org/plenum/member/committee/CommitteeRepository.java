package org.plenum.member.committee;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about committees.
@ApplicationScoped
class CommitteeRepository implements PanacheRepositoryBase<Committee, String> {

    List<Committee> page(String after, int rows) {
        return find("code > ?1 order by code", after).page(0, rows).list();
    }

    boolean hasLike(String code, String name) {
        return count("code = ?1 or name = ?2", code, name) > 0;
    }
}
