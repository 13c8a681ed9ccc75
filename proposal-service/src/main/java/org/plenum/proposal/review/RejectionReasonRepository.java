package org.plenum.proposal.review;

import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class RejectionReasonRepository implements PanacheRepositoryBase<RejectionReason, String> {

    /// The grounds that apply on `day`, by code.
    List<RejectionReason> on(LocalDate day, String afterCode, int rows) {
        return find("validFrom <= ?1 and (validTo is null or validTo >= ?1) and code > ?2 order by code", day, afterCode)
                .page(0, rows).list();
    }
}
