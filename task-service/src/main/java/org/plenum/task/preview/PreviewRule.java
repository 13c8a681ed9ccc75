package org.plenum.task.preview;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How long previews are kept: one row.
@Entity
@Table(name = "preview_rule")
class PreviewRule {

    @Id
    private boolean one;
    private int validHours;
    private int suggestionValidDays;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected PreviewRule() {
    } // for Hibernate

    int validHours() {
        return validHours;
    }

    int suggestionValidDays() {
        return suggestionValidDays;
    }
}
