package org.plenum.proposal.review;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A ground for not filing a proposal (不予立案的理由).
@Entity
@Immutable
class RejectionReason {

    /// Where a ground comes from.
    @Schema(name = "RejectionReasonScope")
    enum Scope {
        /// National rules, text of 2011.
        NATIONAL,
        /// Rules of the place.
        LOCAL
    }

    @Id
    private String code;
    private String zh;
    private String en;
    private String legalBasis;
    @Enumerated(EnumType.STRING)
    private Scope scope;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected RejectionReason() {
    }

    boolean appliesOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    String code() {
        return code;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    String legalBasis() {
        return legalBasis;
    }

    Scope scope() {
        return scope;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }
}
