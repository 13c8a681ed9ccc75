package org.plenum.task.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The tasks of a unit or a person, for their calendar: what is due, and what was due in the last year.
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class CalendarTasks {

    private static final int DAYS_BACK = 400;

    private final CalendarTaskRepository tasks;
    private final Clock clock;

    CalendarTasks(CalendarTaskRepository tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// Those that the unit leads, by due day; at most 2,000.
    public List<CalendarTask> ledBy(String unit) {
        return tasks.due("division.leadUnit = ?1", unit, since());
    }

    /// Those that the person is responsible for (责任人), by due day; at most 2,000.
    public List<CalendarTask> ownedBy(String owner) {
        return tasks.due("division.owner = ?1", owner, since());
    }

    private LocalDate since() {
        return LocalDate.now(clock).minusDays(DAYS_BACK);
    }
}
