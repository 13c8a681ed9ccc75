package org.plenum.task.workday;

import org.plenum.platform.identity.Caller;

/// Whose dates depend on the calendars.
public interface CalendarFollower {

    /// Follows, within the transaction of the change.
    ///
    /// @return how many plans it touches
    int calendarChanged(WorkCalendars before, WorkCalendars after, CalendarChange change, Caller by);
}
