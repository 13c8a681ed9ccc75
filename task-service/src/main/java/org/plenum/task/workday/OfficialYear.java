package org.plenum.task.workday;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;

/// An official list as it was loaded. Never changed: another one of the same year takes its place, and this one stays for what was computed with it.
@Entity
@Table(name = "official_year")
class OfficialYear {

    @Id
    private int number;
    private int year;
    private String documentNumber;
    @ElementCollection
    @CollectionTable(name = "official_day", joinColumns = @JoinColumn(name = "number"))
    private Set<OfficialDay> days;
    private String loadedBy;
    private Instant loadedAt;

    @SuppressWarnings("NullAway.Init")
    protected OfficialYear() {
    } // for Hibernate

    /// @param number of the change of the calendars
    OfficialYear(int number, String documentNumber, ListedYear list, String loadedBy, Instant loadedAt) {
        this.number = number;
        this.year = list.year();
        this.documentNumber = documentNumber;
        this.days = new HashSet<>();
        list.holidays().forEach((day, festival) -> days.add(new OfficialDay(day, false, festival)));
        list.workdays().forEach((day, festival) -> days.add(new OfficialDay(day, true, festival)));
        this.loadedBy = loadedBy;
        this.loadedAt = loadedAt;
    }

    ListedYear list() {
        return new ListedYear(year, days(false), days(true));
    }

    private SortedMap<LocalDate, String> days(boolean worked) {
        var some = new TreeMap<LocalDate, String>();
        days.stream().filter(day -> day.worked() == worked).forEach(day -> some.put(day.day(), day.festival()));
        return some;
    }

    int number() {
        return number;
    }

    String documentNumber() {
        return documentNumber;
    }

    Instant loadedAt() {
        return loadedAt;
    }
}
