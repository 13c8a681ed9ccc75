package org.plenum.task.workday;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/// Queries about what was loaded.
@ApplicationScoped
class CalendarRepository implements PanacheRepositoryBase<OfficialYear, Integer> {

    /// How often the calendars were changed. A projection: it is read afresh, whatever the transaction has loaded.
    int version() {
        return getEntityManager().createQuery("select version from CalendarState", Integer.class).getSingleResult();
    }

    /// Keeps everybody else from changing the calendars until the transaction ends.
    CalendarState lock() {
        return getEntityManager().find(CalendarState.class, true, LockModeType.PESSIMISTIC_WRITE);
    }

    /// In the order in which they were loaded.
    List<OfficialYear> until(int version) {
        return list("from OfficialYear y join fetch y.days where y.number <= ?1 order by y.number", version);
    }

    /// The newest list of that year.
    Optional<OfficialYear> newest(int year, int version) {
        return find("year = ?1 and number <= ?2 order by number desc", year, version).page(0, 1).firstResultOptional();
    }
}
