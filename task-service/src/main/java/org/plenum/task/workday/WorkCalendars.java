package org.plenum.task.workday;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.BackwardScheduler;

/// The calendars as they were after so many changes. Immutable: a version never changes, so that whatever was computed with it can be computed
/// again.
public final class WorkCalendars {

    /// Those that this version of the service comes with.
    public static final WorkCalendars BUILT_IN = new WorkCalendars(0, null, new TreeMap<>(), Map.of());

    private final int version;
    private final @Nullable ListedYear supposed;
    /// By year, the newest list of each.
    private final SortedMap<Integer, ListedYear> loaded;
    private final Map<String, UnitDays> unitDays;
    private final WorkdayCalendar general;
    private final Map<String, WorkdayCalendar> units;

    private WorkCalendars(int version, @Nullable ListedYear supposed, SortedMap<Integer, ListedYear> loaded,
            Map<String, UnitDays> unitDays) {
        this.version = version;
        this.supposed = supposed;
        this.loaded = Collections.unmodifiableSortedMap(loaded);
        WorkdayCalendar calendar = WorkdayCalendar.builtIn();
        for (ListedYear year : loaded.values()) {
            calendar = year.replaceIn(calendar);
        }
        for (ListedYear year : loaded.values()) {
            calendar = year.spillInto(calendar);
        }
        this.general = calendar;
        this.unitDays = Map.copyOf(unitDays);
        var own = new HashMap<String, WorkdayCalendar>();
        unitDays.forEach((unit, days) -> own.put(unit, general.where(days::isWorked)));
        this.units = Map.copyOf(own);
    }

    /// @param years in the order in which they were loaded
    static WorkCalendars of(int version, Collection<ListedYear> years, Map<String, UnitDays> units) {
        var loaded = new TreeMap<Integer, ListedYear>();
        years.forEach(year -> loaded.put(year.year(), year));
        return new WorkCalendars(version, null, loaded, units);
    }

    /// The next version, with that year loaded.
    WorkCalendars with(ListedYear year) {
        return new WorkCalendars(version + 1, null, loadedWith(year), unitDays);
    }

    /// The next version, with that calendar of a unit.
    WorkCalendars with(String unit, UnitDays days) {
        var all = new HashMap<>(unitDays);
        all.put(unit, days);
        return new WorkCalendars(version + 1, null, loaded, all);
    }

    /// These calendars, if the official list of a year were this. No version of its own: it is not in force.
    public WorkCalendars assuming(ListedYear year) {
        return new WorkCalendars(version, year, loadedWith(year), unitDays);
    }

    private SortedMap<Integer, ListedYear> loadedWith(ListedYear year) {
        var years = new TreeMap<>(loaded);
        years.put(year.year(), year);
        return years;
    }

    /// How often the calendars had been changed.
    public int version() {
        return version;
    }

    /// The working-day calendar of the People's Republic, as known.
    public WorkdayCalendar general() {
        return general;
    }

    /// The calendars of units that have one of their own, by name.
    public Map<String, WorkdayCalendar> units() {
        return units;
    }

    /// Dates plans in these calendars.
    public BackwardScheduler scheduler() {
        return new BackwardScheduler(general, units);
    }

    /// The calendar in which that unit's working days count.
    public WorkdayCalendar of(String unit) {
        return units.getOrDefault(unit, general);
    }

    /// Whether this is the official list of its year here.
    public boolean gives(ListedYear year) {
        WorkdayCalendar then = assuming(year).general;
        LocalDate first = LocalDate.of(year.year(), 1, 1);
        return general.certainty(first) == Certainty.OFFICIAL && YearRules.earliest(year.year())
                .datesUntil(first.plusYears(1)).allMatch(day -> general.day(day).kind() == then.day(day).kind());
    }

    /// Whether nothing but the official list of that year distinguishes these from earlier ones.
    public boolean differsOnlyIn(int year, WorkCalendars earlier) {
        var now = new TreeMap<>(loaded);
        var then = new TreeMap<>(earlier.loaded);
        now.remove(year);
        then.remove(year);
        return now.equals(then) && unitDays.equals(earlier.unitDays);
    }

    boolean isLoaded(int year) {
        return loaded.containsKey(year);
    }

    /// The list of a year: as loaded, or else what is known of it.
    ListedYear list(int year) {
        ListedYear list = loaded.get(year);
        return list == null ? ListedYear.in(general, year) : list;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkCalendars that && version == that.version && Objects.equals(supposed, that.supposed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(version, supposed);
    }
}
