package org.plenum.task.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about templates.
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID> {

    /// The newest version.
    Optional<Template> newest(String code) {
        return find("code = ?1 order by version desc", code).page(0, 1).firstResultOptional();
    }

    Optional<Template> version(String code, int version) {
        return find("code = ?1 and version = ?2", code, version).firstResultOptional();
    }

    /// By code and version, those after the given ones.
    List<Template> after(String code, int version, int rows) {
        return find("(code, version) > (?1, ?2) order by code, version", code, version).page(0, rows).list();
    }

    /// Until the transaction ends, no other instance loads templates.
    void lockLoading() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtext('countdown_template'))").getSingleResult();
    }
}
