package org.plenum.task.workday;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/// The calendar of a unit (单位日历). Never changed: another one of the same unit takes its place, and this one stays for what was computed with it.
@Entity
@Table(name = "unit_calendar")
class UnitCalendar {

    @Id
    private int number;
    private String unit;
    private String basis;
    @ElementCollection
    @CollectionTable(name = "unit_week", joinColumns = @JoinColumn(name = "number"))
    private Set<StoredWeek> weeks;
    @ElementCollection
    @CollectionTable(name = "unit_day", joinColumns = @JoinColumn(name = "number"))
    private Set<UnitDay> days;
    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnitCalendar() {
    } // for Hibernate

    /// @param number of the change of the calendars
    UnitCalendar(int number, String unit, UnitFields fields, String changedBy, Instant changedAt) {
        this.number = number;
        this.unit = unit;
        this.basis = fields.basis();
        this.weeks = fields.weeks().stream().map(StoredWeek::of).collect(Collectors.toSet());
        this.days = new HashSet<>(fields.days());
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    UnitFields fields() {
        return new UnitFields(basis,
                weeks.stream().map(StoredWeek::week).sorted(Comparator.comparing(UnitWeek::from)).toList(),
                days.stream().sorted(Comparator.comparing(UnitDay::day)).toList());
    }

    UnitDays days() {
        return fields().unitDays();
    }

    int number() {
        return number;
    }

    String unit() {
        return unit;
    }

    Instant changedAt() {
        return changedAt;
    }

    /// Whether it says the same, by whatever order.
    boolean says(UnitFields other) {
        return basis.equals(other.basis())
                && weeks.equals(other.weeks().stream().map(StoredWeek::of).collect(Collectors.toSet()))
                && days.equals(Set.copyOf(other.days()));
    }

}
