package org.plenum.task.workday;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// How often the calendars were changed: one row. Whoever changes them locks it.
@Entity
@Table(name = "calendar_state")
class CalendarState {

    @Id
    private boolean one;
    private int version;

    protected CalendarState() {
    } // for Hibernate

    int version() {
        return version;
    }

    /// @return the number of this change
    int changed() {
        return ++version;
    }
}
