package org.plenum.task.workday;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;

/// Gives the calendars that every date of this service is computed with.
///
/// Their version is read once per transaction: so a change holds at once on every instance, and within a transaction nothing changes. A version, once
/// committed, stays what it is and is remembered.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Calendars {

    private static final String OF_TRANSACTION = Calendars.class.getName();
    /// More than are in use at any time; what is forgotten is read again.
    private static final int MOST_KNOWN = 64;

    private final CalendarRepository repository;
    private final TransactionSynchronizationRegistry transaction;
    private final Map<Integer, WorkCalendars> known = new ConcurrentHashMap<>();

    Calendars(CalendarRepository repository, TransactionSynchronizationRegistry transaction) {
        this.repository = repository;
        this.transaction = transaction;
    }

    /// Those in force.
    public WorkCalendars current() {
        if (transaction.getResource(OF_TRANSACTION) instanceof WorkCalendars seen) {
            return seen;
        }
        WorkCalendars current = at(repository.version());
        transaction.putResource(OF_TRANSACTION, current);
        return current;
    }

    /// Those of a version that has been in force.
    public WorkCalendars at(int version) {
        if (version == 0) {
            return WorkCalendars.BUILT_IN;
        }
        if (transaction.getResource(OF_TRANSACTION) instanceof WorkCalendars seen && seen.version() == version) {
            return seen;
        }
        WorkCalendars calendars = known.get(version);
        if (calendars == null) {
            calendars = WorkCalendars.of(version, repository.until(version).stream().map(OfficialYear::list).toList(),
                    repository.units(version).stream().collect(Collectors.toMap(UnitCalendar::unit, UnitCalendar::days)));
            if (known.size() >= MOST_KNOWN) {
                known.clear();
            }
            known.put(version, calendars);
        }
        return calendars;
    }

    /// Takes those that this transaction has made. Others see them once it is committed.
    void made(WorkCalendars calendars) {
        transaction.putResource(OF_TRANSACTION, calendars);
    }
}
