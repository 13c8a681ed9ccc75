package org.plenum.task.trip;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.plenum.platform.web.Text;
import org.plenum.platform.workdays.CalendarDay;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.session.SessionDays;
import org.plenum.task.trip.TripConflict.Reason;

/// Finds what stands against trips.
///
/// @param others the trips around those that are asked about, also these themselves
/// @param sessions those that meet around them
/// @param rules the newest first
record TripConflicts(WorkdayCalendar calendar, List<TripRule> rules, List<Trip> others, List<SessionDays> sessions) {

    /// The blocking ones first, then by day. Nothing stands against what was held or cancelled.
    List<TripConflict> of(Trip trip) {
        return trip.state().isOpen() ? conflicts(trip) : List.of();
    }

    /// Those who go along, by what tells whether others are the same.
    private record Roll(Map<String, TripPerson> accounts, Map<String, List<TripPerson>> names) {

        static Roll of(List<TripPerson> people) {
            var accounts = new HashMap<String, TripPerson>();
            var names = new HashMap<String, List<TripPerson>>();
            for (TripPerson person : people) {
                if (person.account() != null) {
                    accounts.put(person.account(), person);
                }
                names.computeIfAbsent(person.plainName(), _ -> new ArrayList<>()).add(person);
            }
            return new Roll(accounts, names);
        }

        /// Who may be that person, or is for certain under whatever name.
        Set<TripPerson> like(TripPerson other) {
            var found = new LinkedHashSet<TripPerson>(names.getOrDefault(other.plainName(), List.of()));
            TripPerson known = other.account() == null ? null : accounts.get(other.account());
            if (known != null) {
                found.add(known);
            }
            return found;
        }
    }

    private List<TripConflict> conflicts(Trip trip) {
        var found = new ArrayList<TripConflict>();
        var roll = Roll.of(trip.people());
        for (Trip other : others) {
            if (other.state() != TripState.CANCELLED && !isSame(trip, other)) {
                people(trip, roll, other, found);
                counties(trip, other, found);
            }
        }
        sessions.stream().filter(session -> overlaps(trip, session.openingDay(), session.closingDay()))
                .forEach(session -> found.add(plenary(trip, session)));
        trip.fromDay().datesUntil(trip.toDay().plusDays(1)).filter(day -> !calendar.isWorkday(day))
                .forEach(day -> found.add(dayOff(calendar.day(day))));
        return found.stream().sorted(Comparator.comparing(TripConflict::blocking).reversed()
                .thenComparing(TripConflict::from).thenComparing(TripConflict::reason)).toList();
    }

    /// A draft is not stored and has no id yet.
    private static boolean isSame(Trip trip, Trip other) {
        return trip.isStored() && trip.id().equals(other.id());
    }

    private static void people(Trip trip, Roll roll, Trip other, List<TripConflict> found) {
        if (!overlaps(trip, other.fromDay(), other.toDay())) {
            return;
        }
        var twice = new LinkedHashSet<String>();
        var perhaps = new LinkedHashSet<String>();
        for (TripPerson their : other.people()) {
            for (TripPerson person : roll.like(their)) {
                if (person.is(their)) {
                    twice.add(person.name());
                } else if (person.mayBe(their)) {
                    perhaps.add(person.name());
                }
            }
        }
        if (!twice.isEmpty()) {
            found.add(people(Reason.PERSON_TWICE, other.state().isFirm(), trip, other, twice,
                    new Text("%s 同时参加「%s」（%s，%s）。", "%s: also on “%s” (%s, %s).")));
        }
        if (!perhaps.isEmpty()) {
            found.add(people(Reason.SAME_NAME, false, trip, other, perhaps,
                    new Text("「%2$s」（%3$s，%4$s）也有 %1$s，可能是同一人，请填写账号以区别。",
                            "%s: perhaps also on “%s” (%s, %s); give accounts to tell people of one name apart.")));
        }
    }

    private static TripConflict people(Reason reason, boolean blocking, Trip trip, Trip other, Set<String> names, Text format) {
        String zh = format.zh().formatted(String.join("、", names), other.subject(), other.state().text().zh(), days(other));
        String en = format.en().formatted(String.join(", ", names), other.subject(), other.state().text().en(), days(other));
        return new TripConflict(reason, blocking, later(trip.fromDay(), other.fromDay()), earlier(trip.toDay(), other.toDay()),
                List.copyOf(names), null, other.id(), other.subject(), null, new Text(zh, en));
    }

    private void counties(Trip trip, Trip other, List<TripConflict> found) {
        if (trip.kind() != TripKind.RESEARCH || other.kind() != TripKind.RESEARCH) {
            return;
        }
        int apart = ruleFor(later(trip.fromDay(), other.fromDay())).countyDays();
        long between = Math.max(0, Math.max(ChronoUnit.DAYS.between(other.toDay(), trip.fromDay()),
                ChronoUnit.DAYS.between(trip.toDay(), other.fromDay())));
        if (between > apart) {
            return;
        }
        var theirs = other.places().stream().map(TripPlace::county).toList();
        trip.places().stream().map(TripPlace::county).distinct().filter(theirs::contains)
                .forEach(county -> found
                        .add(new TripConflict(Reason.COUNTY_AGAIN, false, trip.fromDay(), trip.toDay(), List.of(),
                                county, other.id(), other.subject(), null,
                                new Text("%s 在%d日内还要接待「%s」（%s），请合并或错开，减轻基层负担。".formatted(county, apart, other.subject(),
                                        days(other)),
                                        "%s receives “%s” (%s) within %d days, too: join or spread them.".formatted(county,
                                                other.subject(), days(other), apart)))));
    }

    private static TripConflict plenary(Trip trip, SessionDays session) {
        LocalDate from = later(trip.fromDay(), session.openingDay());
        LocalDate to = earlier(trip.toDay(), session.closingDay());
        return new TripConflict(Reason.PLENARY, true, from, to, List.of(), null, null, null, session.code(),
                new Text("%s 在 %s 至 %s 召开，期间不安排外出活动。".formatted(session.title(), session.openingDay(), session.closingDay()),
                        "%s meets from %s to %s: nobody is away then.".formatted(session.title(), session.openingDay(),
                                session.closingDay())));
    }

    private static TripConflict dayOff(CalendarDay day) {
        String festival = day.festival();
        boolean estimated = day.certainty() == Certainty.ESTIMATED;
        String zh = day.date() + " 不是工作日" + (festival == null ? "" : "（" + festival + "）") + (estimated ? "，按推算的日历" : "") + "。";
        String en = day.date() + " is no working day" + (estimated ? ", by the estimated calendar" : "") + ".";
        return new TripConflict(Reason.NON_WORKING_DAY, false, day.date(), day.date(), List.of(), null, null, null, null,
                new Text(zh, en));
    }

    private TripRule ruleFor(LocalDate day) {
        return rules.stream().filter(rule -> !rule.validFrom().isAfter(day)).findFirst().orElse(rules.getLast());
    }

    /// How far around a trip others matter.
    static int reach(List<TripRule> rules) {
        return rules.stream().mapToInt(TripRule::countyDays).max().orElse(0);
    }

    private static boolean overlaps(Trip trip, LocalDate from, LocalDate to) {
        return !trip.fromDay().isAfter(to) && !trip.toDay().isBefore(from);
    }

    private static String days(Trip trip) {
        return trip.fromDay().equals(trip.toDay()) ? trip.fromDay().toString() : trip.fromDay() + "/" + trip.toDay();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
