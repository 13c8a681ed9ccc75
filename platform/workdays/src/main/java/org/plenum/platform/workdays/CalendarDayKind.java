package org.plenum.platform.workdays;

/// What makes a day a working day or a day off.
public enum CalendarDayKind {
    /// Monday to Friday, nothing listed (工作日).
    WORKDAY(true),
    /// Saturday or Sunday, nothing listed (周末).
    WEEKEND(false),
    /// Listed as off (放假).
    HOLIDAY(false),
    /// Listed as worked in exchange for a holiday (调休上班), mostly a Saturday or Sunday.
    MAKE_UP_WORKDAY(true);

    private final boolean worked;

    CalendarDayKind(boolean worked) {
        this.worked = worked;
    }

    public boolean isWorked() {
        return worked;
    }
}
