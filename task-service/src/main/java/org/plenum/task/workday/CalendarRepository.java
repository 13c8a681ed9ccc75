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

    /// The newest of each unit.
    List<UnitCalendar> units(int version) {
        return getEntityManager().createQuery("from UnitCalendar u where u.number = (select max(o.number) from UnitCalendar o"
                + " where o.unit = u.unit and o.number <= ?1)", UnitCalendar.class).setParameter(1, version).getResultList();
    }

    /// The newest of each unit after that one, in the order of their names.
    List<UnitCalendar> units(int version, String after, int rows) {
        return getEntityManager().createQuery("from UnitCalendar u where u.unit > ?2 and u.number = (select max(o.number) from"
                + " UnitCalendar o where o.unit = u.unit and o.number <= ?1) order by u.unit", UnitCalendar.class)
                .setParameter(1, version).setParameter(2, after).setMaxResults(rows).getResultList();
    }

    void persist(UnitCalendar calendar) {
        getEntityManager().persist(calendar);
        getEntityManager().flush();
    }

    /// The newest of that unit.
    Optional<UnitCalendar> newest(String unit, int version) {
        return getEntityManager().createQuery("from UnitCalendar where unit = ?1 and number <= ?2 order by number desc",
                UnitCalendar.class).setParameter(1, unit).setParameter(2, version).setMaxResults(1).getResultStream()
                .findFirst();
    }

    /// The newest list of that year.
    Optional<OfficialYear> newest(int year, int version) {
        return find("year = ?1 and number <= ?2 order by number desc", year, version).page(0, 1).firstResultOptional();
    }
}
