package org.plenum.task.workday;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import org.plenum.platform.workdays.WorkdayCalendar;

/// The calendar that every date of this service is computed with.
@Singleton
class Calendars {

    @Produces
    @Singleton
    WorkdayCalendar calendar() {
        return WorkdayCalendar.builtIn();
    }
}
