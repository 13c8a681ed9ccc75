package org.plenum.task.workday;

import java.time.Clock;
import java.time.LocalDate;
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
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;

/// Use cases around official years.
@ApplicationScoped
@Transactional
class YearService {

    private static final Set<String> AUDIENCE = Set.of(Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE,
            Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final CalendarRepository repository;
    private final Calendars calendars;
    private final CalendarFollower follower;
    private final EventLog events;
    private final Clock clock;

    YearService(CalendarRepository repository, Calendars calendars, CalendarFollower follower, EventLog events, Clock clock) {
        this.repository = repository;
        this.calendars = calendars;
        this.follower = follower;
        this.events = events;
        this.clock = clock;
    }

    private record YearLoaded(int year, String documentNumber, YearSource replaces, List<LocalDate> contradictsBuiltIn,
            int plansTouched) {
    }

    /// @param created whether the year had no official list before
    record Loaded(YearView year, boolean created) {
    }

    YearView read(int year) {
        requireCovered(year);
        return view(year, calendars.current());
    }

    /// Official years, the newest first.
    Page<YearSummaryView> page(PageRequest page) {
        WorkCalendars current = calendars.current();
        int before = page.after().isEmpty() ? Integer.MAX_VALUE : page.after(0, Integer::valueOf);
        var rows = current.general().officialYears().headSet(before).reversed().stream().limit(page.limit() + 1L)
                .map(year -> new YearSummaryView(year, source(year, current))).toList();
        return page.page(rows, one -> List.of(String.valueOf(one.year())));
    }

    /// Loads the official list of a year. The same list again changes nothing; another one for a year that has one is a replacement, and needs the
    /// version of what it replaces. No date of any plan changes: those that would are previewed.
    ///
    /// @param ifMatch the header, if it was sent
    Loaded load(int year, String documentNumber, List<ListedDay> holidays, List<ListedDay> workdays, @Nullable String ifMatch,
            Caller by) {
        requireCovered(year);
        CalendarState state = repository.lock();
        WorkCalendars before = calendars.current();
        YearRules.require(documentNumber, year, holidays, workdays, before);
        var list = ListedYear.of(year, holidays, workdays);
        YearView now = view(year, before);
        boolean created = now.source() == YearSource.ESTIMATED;
        if (!created && before.gives(list)
                && (now.documentNumber() == null || now.documentNumber().equals(documentNumber))) {
            return new Loaded(now, false);
        }
        if (!created || ifMatch != null) {
            Versions.require(IfMatch.version(ifMatch), now.version());
        }
        int number = state.changed();
        repository.persistAndFlush(new OfficialYear(number, documentNumber, list, by.id(), clock.instant()));
        WorkCalendars after = before.with(list);
        calendars.made(after);
        int touched = follower.calendarChanged(before, after, new CalendarChange(CalendarCause.YEAR_LOADED,
                documentNumber + "：" + year + "年部分节假日安排", YearRules.earliest(year), LocalDate.of(year, 12, 31)), by);
        YearView view = view(year, after);
        events.append(new Event("workdays.year-loaded", "calendar-year", String.valueOf(year), number, by.id(), AUDIENCE,
                new YearLoaded(year, documentNumber, now.source(), view.contradictsBuiltIn(), touched), clock.instant()));
        return new Loaded(view, created);
    }

    private YearView view(int year, WorkCalendars calendars) {
        ListedYear list = calendars.list(year);
        var loaded = repository.newest(year, calendars.version());
        return new YearView(year, source(year, calendars), loaded.map(OfficialYear::documentNumber).orElse(null),
                ListedYear.days(list.holidays()), ListedYear.days(list.workdays()), contradictions(year, calendars),
                loaded.map(OfficialYear::loadedAt).orElse(null), loaded.map(OfficialYear::number).orElse(0));
    }

    private static YearSource source(int year, WorkCalendars calendars) {
        if (calendars.isLoaded(year)) {
            return YearSource.LOADED;
        }
        return isOfficial(calendars.general(), year) ? YearSource.BUILT_IN : YearSource.ESTIMATED;
    }

    private static List<LocalDate> contradictions(int year, WorkCalendars calendars) {
        WorkdayCalendar builtIn = WorkdayCalendar.builtIn();
        if (!isOfficial(builtIn, year)) {
            return List.of();
        }
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year, 1, 1).plusYears(1))
                .filter(day -> builtIn.day(day).kind() != calendars.general().day(day).kind()).toList();
    }

    private static boolean isOfficial(WorkdayCalendar calendar, int year) {
        return calendar.certainty(LocalDate.of(year, 1, 1)) == Certainty.OFFICIAL;
    }

    private static void requireCovered(int year) {
        if (year < WorkdayCalendar.FIRST_YEAR || year > WorkdayCalendar.LAST_YEAR) {
            throw new InvalidInput(List.of(new InvalidInput.Violation("year", "path",
                    new Text("必须在1949年到2100年之间（工作日历的范围）", "must lie in 1949 to 2100, the years of the calendar"))));
        }
    }
}
