package org.plenum.task.template;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about templates.
@ApplicationScoped
class TemplateRepository implements PanacheRepositoryBase<Template, UUID> {

    /// The newest version, also a retired one.
    Optional<Template> newest(String code) {
        return find("code = ?1 order by version desc", code).page(0, 1).firstResultOptional();
    }

    /// The newest version that was not retired.
    Optional<Template> newestOffered(String code) {
        return find("code = ?1 and retiredOn is null order by version desc", code).page(0, 1).firstResultOptional();
    }

    Optional<Template> version(String code, int version) {
        return find("code = ?1 and version = ?2", code, version).firstResultOptional();
    }

    /// That version, or the newest that is offered, or else the newest.
    Template require(String code, @Nullable Integer version) {
        var found = version == null ? newestOffered(code).or(() -> newest(code)) : version(code, version);
        return found.orElseThrow(() -> new TemplateRefused.Unknown(code, version));
    }

    /// By code and version, those after the given ones.
    List<Template> after(String code, int version, int rows) {
        return find("(code, version) > (?1, ?2) order by code, version", code, version).page(0, rows).list();
    }

    /// Until the transaction ends, nobody else stores or retires templates.
    void lock() {
        getEntityManager().createNativeQuery("select pg_advisory_xact_lock(hashtext('countdown_template'))").getSingleResult();
    }
}
