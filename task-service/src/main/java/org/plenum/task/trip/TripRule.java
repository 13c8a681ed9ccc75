package org.plenum.task.trip;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// How many days should lie between two groups in one county, for a later one that starts from [#validFrom()] on until the next rule.
@Entity
@Immutable
@Table(name = "trip_rule")
class TripRule {

    @Id
    private LocalDate validFrom;
    private int countyDays;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected TripRule() {
    } // for Hibernate

    TripRule(LocalDate validFrom, int countyDays, String basis) {
        this.validFrom = validFrom;
        this.countyDays = countyDays;
        this.basis = basis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    int countyDays() {
        return countyDays;
    }

    /// Where the rule comes from.
    String basis() {
        return basis;
    }
}
