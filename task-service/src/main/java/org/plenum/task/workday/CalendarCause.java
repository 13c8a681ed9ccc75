package org.plenum.task.workday;

/// What of the calendars has changed.
public enum CalendarCause {
    /// 官方年份: the official list of a year was loaded, or loaded anew.
    YEAR_LOADED,
    /// 单位日历: a unit's own calendar was changed.
    UNIT_CALENDAR
}
