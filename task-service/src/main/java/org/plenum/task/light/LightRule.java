package org.plenum.task.light;

import java.time.LocalDate;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;

/// When a light turns yellow, for tasks due from [#validFrom()] on until the next rule.
@Entity
@Immutable
@Table(name = "light_rule")
class LightRule {

    @Id
    private LocalDate validFrom;
    private int yellowWorkdaysLeft;
    private int yellowPointsBehind;
    private String basis;

    @SuppressWarnings("NullAway.Init")
    protected LightRule() {
    } // for Hibernate

    LightRule(LocalDate validFrom, int yellowWorkdaysLeft, int yellowPointsBehind, String basis) {
        this.validFrom = validFrom;
        this.yellowWorkdaysLeft = yellowWorkdaysLeft;
        this.yellowPointsBehind = yellowPointsBehind;
        this.basis = basis;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    /// Yellow when no more working days than these are left before the deadline, its own day included.
    int yellowWorkdaysLeft() {
        return yellowWorkdaysLeft;
    }

    /// Yellow when progress is more percentage points than these behind the share of the time that has passed.
    int yellowPointsBehind() {
        return yellowPointsBehind;
    }

    /// Where the rule comes from.
    String basis() {
        return basis;
    }
}
