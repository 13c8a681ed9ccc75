package org.plenum.platform.workdays;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/// The working-day calendar (工作日历) of the People's Republic of China.
///
/// A listed day decides (放假 or 调休上班), any other is worked from Monday to Friday. A year with a State Council notice is
/// [Certainty#OFFICIAL]; of any other only the 13 statutory days are known, and what is computed from it is
/// [Certainty#ESTIMATED]. Days are those of Asia/Shanghai.
///
/// Immutable and thread-safe; every operation takes constant time within a year, plus a step for each full year it crosses, and
/// so may be called as often as one likes. An estimated year is worked out when it is first asked for.
///
/// Each method has a twin on days since 1970-01-01 ([LocalDate#toEpochDay]) for those who compute many dates at once.
/// All throw [OutsideCalendar] for a date, or a result, out of [#FIRST_YEAR] to [#LAST_YEAR], the years in which our lunar
/// calendar is certain.
public final class WorkdayCalendar {

    public static final int FIRST_YEAR = 1949;
    public static final int LAST_YEAR = 2100;
    public static final LocalDate FIRST_DAY = LocalDate.of(FIRST_YEAR, 1, 1);
    public static final LocalDate LAST_DAY = LocalDate.of(LAST_YEAR, 12, 31);

    private static final int YEARS = LAST_YEAR - FIRST_YEAR + 1;
    /// By year from 0: the day since 1970 of its 1 January; one entry more than years.
    private static final int[] YEAR_START = new int[YEARS + 1];
    /// Shared by all calendars: an estimate depends on nothing but the year.
    private static final AtomicReferenceArray<@Nullable YearTable> ESTIMATES = new AtomicReferenceArray<>(YEARS);

    static {
        for (int i = 0; i <= YEARS; i++) {
            YEAR_START[i] = (int) LocalDate.of(FIRST_YEAR + i, 1, 1).toEpochDay();
        }
    }

    /// Official years by year from [#FIRST_YEAR]; null where there is no notice.
    private final @Nullable YearTable[] official;

    /// Decides of each day in the place of the list; null in the general calendar.
    private final @Nullable Predicate<CalendarDay> worked;
    /// By year from [#FIRST_YEAR]: what `worked` makes of it, once it was asked for.
    private final AtomicReferenceArray<@Nullable YearTable> own;

    private WorkdayCalendar(@Nullable YearTable[] official, @Nullable Predicate<CalendarDay> worked) {
        this.official = official;
        this.worked = worked;
        this.own = new AtomicReferenceArray<>(worked == null ? 0 : YEARS);
    }

    /// The calendar with the notices known when this version was built.
    public static WorkdayCalendar builtIn() {
        return BuiltIn.CALENDAR;
    }

    private static final class BuiltIn {
        private static final WorkdayCalendar CALENDAR = read();

        private static WorkdayCalendar read() {
            var official = new @Nullable YearTable[YEARS];
            for (HolidayList list : OfficialYears.read()) {
                official[list.year() - FIRST_YEAR] = new YearTable(list, Certainty.OFFICIAL);
            }
            return new WorkdayCalendar(official, null);
        }
    }

    /// This calendar with that year made official, replacing what was known of it.
    ///
    /// @param holidays days off, each with its festival
    /// @param workdays days worked in exchange (调休), each with its festival
    /// @throws InvalidYear if this cannot be the list of that year
    public WorkdayCalendar withYear(int year, Map<LocalDate, String> holidays, Map<LocalDate, String> workdays) {
        var table = new YearTable(new HolidayList(year, holidays, workdays), Certainty.OFFICIAL);
        var years = official.clone();
        years[year - FIRST_YEAR] = table;
        return new WorkdayCalendar(years, worked);
    }

    /// The calendar of those who work on days of their own: `isWorked` decides, given what each day is in general. What a day is called
    /// ([#day]), and the certainty, stay those of this calendar.
    ///
    /// @param isWorked must always say the same of a day
    public WorkdayCalendar where(Predicate<CalendarDay> isWorked) {
        return new WorkdayCalendar(official, isWorked);
    }

    /// The statutory days off (法定节假日) of a year by the rules in force since 2025, each with its festival: what every notice contains.
    ///
    /// @throws OutsideCalendar for a year that the calendar does not cover
    public static Map<LocalDate, String> statutoryDays(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw new OutsideCalendar();
        }
        return StatutoryDays.of(year).holidays();
    }

    /// The years that have their notice.
    public SortedSet<Integer> officialYears() {
        var years = new TreeSet<Integer>();
        for (int i = 0; i < YEARS; i++) {
            if (official[i] != null) {
                years.add(FIRST_YEAR + i);
            }
        }
        return years;
    }

    /// Whether the day is worked.
    public boolean isWorkday(LocalDate date) {
        return isWorkday(epochDay(date));
    }

    /// Twin of [#isWorkday(LocalDate)].
    public boolean isWorkday(int epochDay) {
        int year = yearOf(epochDay);
        return table(year).isWorked(epochDay - YEAR_START[year]);
    }

    /// What the day is, and by which festival.
    public CalendarDay day(LocalDate date) {
        return table(yearOf(epochDay(date))).day(date);
    }

    public Certainty certainty(LocalDate date) {
        return table(yearOf(epochDay(date))).certainty;
    }

    /// Over every year from the one date's to the other's, in either order.
    public Certainty certainty(LocalDate one, LocalDate other) {
        return certainty(epochDay(one), epochDay(other));
    }

    /// Twin of [#certainty(LocalDate, LocalDate)].
    public Certainty certainty(int one, int other) {
        int last = yearOf(Math.max(one, other));
        for (int year = yearOf(Math.min(one, other)); year <= last; year++) {
            if (official[year] == null) {
                return Certainty.ESTIMATED;
            }
        }
        return Certainty.OFFICIAL;
    }

    /// The `workdays`-th working day after the date: counting begins on the day after it, whether or not the date itself is
    /// worked. Zero is the date itself, unmoved; a negative number is [#minus].
    public Dated plus(LocalDate date, int workdays) {
        return dated(date, plus(epochDay(date), workdays));
    }

    /// Twin of [#plus(LocalDate, int)].
    public int plus(int epochDay, int workdays) {
        int year = yearOf(epochDay);
        if (workdays == 0) {
            return epochDay;
        }
        int day = epochDay - YEAR_START[year];
        // Index of the working day sought, counted from the first one of `year`.
        long index = workdays > 0
                ? (long) table(year).before(day + 1) + workdays - 1
                : (long) table(year).before(day) + workdays;
        while (index < 0) {
            year = existing(year - 1);
            index += table(year).count();
        }
        while (index >= table(year).count()) {
            index -= table(year).count();
            year = existing(year + 1);
        }
        return YEAR_START[year] + table(year).worked((int) index);
    }

    /// The `workdays`-th working day before the date; zero is the date itself, unmoved; a negative number is [#plus].
    /// Undoes [#plus] on a working day.
    public Dated minus(LocalDate date, int workdays) {
        if (workdays == Integer.MIN_VALUE) {
            throw new OutsideCalendar();
        }
        return plus(date, -workdays);
    }

    /// How often one must step to the next working day to get from `from` to `to`: the working days after `from` up to and
    /// including `to`. If `to` is the earlier one, minus the working days before `from` down to and including `to`.
    /// So `between(d, plus(d, n))` is `n`.
    public Span between(LocalDate from, LocalDate to) {
        return new Span(between(epochDay(from), epochDay(to)), certainty(from, to));
    }

    /// Twin of [#between(LocalDate, LocalDate)].
    public int between(int from, int to) {
        requireCovered(from);
        requireCovered(to);
        return from <= to ? count(from + 1, to + 1) : -count(to, from);
    }

    /// The date if it is worked, else the first working day after it (顺延).
    public Dated next(LocalDate date) {
        return dated(date, next(epochDay(date)));
    }

    /// Twin of [#next(LocalDate)].
    public int next(int epochDay) {
        return isWorkday(epochDay) ? epochDay : plus(epochDay, 1);
    }

    /// The date if it is worked, else the last working day before it (提前).
    public Dated previous(LocalDate date) {
        return dated(date, previous(epochDay(date)));
    }

    /// Twin of [#previous(LocalDate)].
    public int previous(int epochDay) {
        return isWorkday(epochDay) ? epochDay : plus(epochDay, -1);
    }

    /// Where a limit in months ends: the same day number, or the month's last day where it has none, moved to the next working
    /// day if it is not worked.
    public Dated plusMonths(LocalDate date, int months) {
        int end = next(epochDay(requireCovered(date).plusMonths(months)));
        return dated(date, end);
    }

    private Dated dated(LocalDate start, int result) {
        return new Dated(LocalDate.ofEpochDay(result), certainty(epochDay(start), result));
    }

    /// Working days from `first` to before `end`, with `first <= end`, of which `end` may be the day after the calendar's last.
    private int count(int first, int end) {
        if (first == end) {
            return 0;
        }
        int year = yearOf(first);
        int last = yearOf(end - 1);
        int count = table(last).before(end - YEAR_START[last]) - table(year).before(first - YEAR_START[year]);
        for (; year < last; year++) {
            count += table(year).count();
        }
        return count;
    }

    private YearTable table(int year) {
        if (worked == null) {
            return general(year);
        }
        YearTable table = own.get(year);
        if (table == null) {
            YearTable general = general(year);
            table = new YearTable(general.list, general.certainty, worked);
            own.set(year, table); // as for an estimate
        }
        return table;
    }

    private YearTable general(int year) {
        YearTable known = official[year];
        if (known != null) {
            return known;
        }
        YearTable estimate = ESTIMATES.get(year);
        if (estimate == null) {
            estimate = new YearTable(StatutoryDays.of(FIRST_YEAR + year), Certainty.ESTIMATED);
            ESTIMATES.set(year, estimate); // a race only repeats the work: both results are equal
        }
        return estimate;
    }

    private static LocalDate requireCovered(LocalDate date) {
        if (date.isBefore(FIRST_DAY) || date.isAfter(LAST_DAY)) {
            throw new OutsideCalendar();
        }
        return date;
    }

    private static void requireCovered(int epochDay) {
        if (epochDay < YEAR_START[0] || epochDay >= YEAR_START[YEARS]) {
            throw new OutsideCalendar();
        }
    }

    private static int epochDay(LocalDate date) {
        return (int) requireCovered(date).toEpochDay();
    }

    /// The year's index from [#FIRST_YEAR].
    private static int yearOf(int epochDay) {
        requireCovered(epochDay);
        int year = (int) ((epochDay - YEAR_START[0]) * 400L / 146_097); // exact but for a day at the turn of a year
        if (epochDay < YEAR_START[year]) {
            return year - 1;
        }
        return epochDay < YEAR_START[year + 1] ? year : year + 1;
    }

    private static int existing(int year) {
        if (year < 0 || year >= YEARS) {
            throw new OutsideCalendar();
        }
        return year;
    }
}
