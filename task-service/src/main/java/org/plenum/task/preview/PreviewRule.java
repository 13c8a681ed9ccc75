package org.plenum.task.preview;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// How long previews are kept that are made from [#validFrom()] on, until the next rule.
@Entity
@Immutable
@Table(name = "preview_rule")
class PreviewRule {

    @Id
    private LocalDate validFrom;
    private int validHours;
    private int suggestionValidDays;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected PreviewRule() {
    } // for Hibernate

    PreviewRule(LocalDate validFrom, int validHours, int suggestionValidDays, String basis) {
        this.validFrom = validFrom;
        this.validHours = validHours;
        this.suggestionValidDays = suggestionValidDays;
        this.basis = basis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    int validHours() {
        return validHours;
    }

    /// Where the rule comes from.
    String basis() {
        return basis;
    }

    int suggestionValidDays() {
        return suggestionValidDays;
    }
}
