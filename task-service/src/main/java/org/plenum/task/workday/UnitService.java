package org.plenum.task.workday;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;

/// Use cases around the calendars of units.
@ApplicationScoped
@Transactional
class UnitService {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);
    private static final int LONGEST_NAME = 100;

    private final CalendarRepository repository;
    private final Calendars calendars;
    private final CalendarFollower follower;
    private final EventLog events;
    private final Clock clock;

    UnitService(CalendarRepository repository, Calendars calendars, CalendarFollower follower, EventLog events, Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.follower = follower;
        this.events = events;
        this.clock = clock;
    }

    private record UnitChanged(String unit, String basis, int plansTouched) {
    }

    /// @param created whether the unit had none before
    record Changed(UnitCalendarView calendar, boolean created) {
    }

    UnitCalendarView read(String unit) {
        requireName(unit);
        return repository.newest(unit, calendars.current().version()).map(UnitCalendarView::of)
                .orElseThrow(() -> Problem.of("unit-calendar-not-found").with("unit", unit).toException());
    }

    /// In the order of their names.
    Page<UnitCalendarView> page(PageRequest page) {
        String after = page.after().isEmpty() ? "" : page.after().getFirst();
        var rows = repository.units(calendars.current().version(), after, page.limit() + 1).stream().map(UnitCalendarView::of)
                .toList();
        return page.page(rows, one -> List.of(one.unit()));
    }

    /// States the working days of a unit. The same again changes nothing. No date of any plan changes: those that would are previewed.
    ///
    /// @param ifMatch the header, if it was sent
    Changed put(String unit, UnitFields fields, @Nullable String ifMatch, Caller by) {
        requireName(unit);
        fields.require();
        CalendarState state = repository.lock();
        WorkCalendars before = calendars.current();
        var now = repository.newest(unit, before.version());
        if (now.isPresent() && now.get().says(fields)) {
            return new Changed(UnitCalendarView.of(now.get()), false);
        }
        if (now.isPresent() || ifMatch != null) {
            Versions.require(IfMatch.version(ifMatch), now.map(UnitCalendar::number).orElse(0));
        }
        var calendar = new UnitCalendar(state.changed(), unit, fields, by.id(), clock.instant());
        repository.persist(calendar);
        WorkCalendars after = before.with(unit, fields.unitDays());
        calendars.made(after);
        int touched = follower.calendarChanged(before, after, new CalendarChange(CalendarCause.UNIT_CALENDAR,
                unit + "的日历：" + fields.basis(), PlanningYears.FIRST, PlanningYears.LAST), by);
        events.append(new Event("workdays.unit-calendar-changed", "unit-calendar", unit, calendar.number(), by.id(), AUDIENCE,
                new UnitChanged(unit, fields.basis(), touched), clock.instant()));
        return new Changed(UnitCalendarView.of(calendar), now.isEmpty());
    }

    private static void requireName(String unit) {
        if (unit.isBlank() || unit.length() > LONGEST_NAME || !unit.equals(unit.strip())
                || unit.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(List.of(new InvalidInput.Violation("unit", "path",
                    new Text("必须是单位名称，前后没有空格，不超过100字",
                            "must be the name of a unit, without spaces around it, at most 100 characters"))));
        }
    }
}
