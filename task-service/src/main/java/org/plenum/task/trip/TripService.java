package org.plenum.task.trip;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventCursor;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.platform.web.Versions;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.session.SessionCalendar;
import org.plenum.task.topic.TopicFacts;
import org.plenum.task.topic.TopicLookup;
import org.plenum.task.workday.Calendars;

/// Use cases around trips. Each is one transaction: state and event together, or neither.
@ApplicationScoped
@Transactional
class TripService {

    private static final int WIDEST = 400;
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final TripRepository trips;
    private final TopicLookup topics;
    private final SessionCalendar sessions;
    private final Calendars calendars;
    private final EventLog events;
    private final Clock clock;

    TripService(TripRepository trips, TopicLookup topics, SessionCalendar sessions, Calendars calendars, EventLog events,
            Clock clock) {
        this.trips = trips;
        this.topics = topics;
        this.sessions = sessions;
        this.calendars = calendars;
        this.events = events;
        this.clock = clock;
    }

    TripView add(TripKind kind, String leadUnit, TripFields fields, Caller by, Locale language) {
        requireTopics(Set.of(), fields.topics());
        Trip trip = Trip.planned(kind, leadUnit, fields, by);
        trips.persistAndFlush(trip);
        append(trip, new TripEvent.Planned(by.name(), kind, leadUnit, TripEvent.Outline.of(fields)), by);
        return view(trip, by, language);
    }

    /// What would stand against a trip; nothing is stored.
    ///
    /// @param instead a trip that it would take the place of
    TripCheckView check(TripKind kind, String leadUnit, TripFields fields, @Nullable UUID instead, Caller by, Locale language) {
        requireTopics(Set.of(), fields.topics());
        Trip draft = Trip.planned(kind, leadUnit, fields, by);
        var found = around(draft.fromDay(), draft.toDay(), instead == null ? Set.of() : Set.of(instead)).of(draft);
        return new TripCheckView(found.stream().noneMatch(TripConflict::blocking),
                TripConflictView.of(found, language));
    }

    TripView read(UUID id, Caller by, Locale language) {
        return view(trips.require(id), by, language);
    }

    Page<TripSummaryView> page(TripFilter filter, PageRequest page, Caller by) {
        return PageRequest.map(page.page(trips.page(filter, position(page), page.limit() + 1), TripService::key),
                trip -> TripSummaryView.of(trip, by));
    }

    /// The open trips of those days against which something stands. A page is cut before those without are left out.
    Page<ConflictedTripView> conflicts(@Nullable LocalDate from, @Nullable LocalDate to, PageRequest page, Caller by,
            Locale language) {
        if (from == null || to == null || to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= WIDEST) {
            throw new InvalidInput(List.of(new InvalidInput.Violation(from == null ? "from" : "to", "query",
                    new Text("from 与 to 必须给出，to 不早于 from，且最多 " + WIDEST + " 天",
                            "from and to must be given, to not before from, and at most " + WIDEST + " days"))));
        }
        var found = page.page(trips.open(from, to, position(page), page.limit() + 1), TripService::key);
        if (found.items().isEmpty()) {
            return new Page<>(List.of(), null);
        }
        LocalDate last = found.items().stream().map(Trip::toDay).max(LocalDate::compareTo).orElseThrow();
        var all = around(found.items().getFirst().fromDay(), last, Set.of());
        var shown = found.items().stream().map(trip -> new ConflictedTripView(TripSummaryView.of(trip, by),
                TripConflictView.of(all.of(trip), language)))
                .filter(one -> !one.conflicts().isEmpty()).toList();
        return new Page<>(shown, found.next());
    }

    TripView change(UUID id, int expectedVersion, MergePatch patch, Caller by, Locale language) {
        Trip trip = trips.require(id);
        TripFields wanted = patch.applyTo(trip.fields()); // what cannot be read is refused whatever it was made on
        Versions.require(expectedVersion, trip.version());
        requireTopics(trip.topics(), wanted.topics());
        return handle(trip, new TripCommand.Change(by, wanted), language);
    }

    TripView confirm(UUID id, int expectedVersion, Caller by, Locale language) {
        trips.takeTurn();
        Trip trip = trips.require(id);
        Versions.require(expectedVersion, trip.version());
        return handle(trip, new TripCommand.Confirm(by, conflicts(trip)), language);
    }

    TripView handle(UUID id, int expectedVersion, TripCommand command, Locale language) {
        Trip trip = trips.require(id);
        Versions.require(expectedVersion, trip.version());
        return handle(trip, command, language);
    }

    Page<TripEventView> history(UUID id, PageRequest page) {
        trips.require(id);
        EventCursor after = page.after().isEmpty() ? EventCursor.START
                : new EventCursor(page.after(0, Long::valueOf), page.after(1, Long::valueOf));
        var rows = events.history("trip", id.toString(), after, page.limit() + 1).events();
        return PageRequest.map(page.page(rows,
                event -> List.of(String.valueOf(event.cursor().tx()), String.valueOf(event.cursor().position()))),
                TripEventView::of);
    }

    List<TripRuleView> rules() {
        return trips.rules().stream().map(TripRuleView::of).toList();
    }

    private TripView handle(Trip trip, TripCommand command, Locale language) {
        TripEvent event = trip.handle(command, clock.instant());
        trips.flush(); // a lost race surfaces here, and event and view carry the new version
        append(trip, event, command.by());
        return view(trip, command.by(), language);
    }

    private List<TripConflict> conflicts(Trip trip) {
        return around(trip.fromDay(), trip.toDay(), Set.of()).of(trip);
    }

    private TripConflicts around(LocalDate from, LocalDate to, Set<UUID> without) {
        var rules = trips.rules();
        int reach = TripConflicts.reach(rules);
        var others = trips.around(from.minusDays(reach), to.plusDays(reach)).stream()
                .filter(trip -> !without.contains(trip.id())).toList();
        return new TripConflicts(calendars.current().general(), rules, others, sessions.meeting(from, to));
    }

    /// A topic that was withdrawn meanwhile may stay.
    private void requireTopics(Set<UUID> before, Collection<UUID> after) {
        var added = new HashSet<>(after);
        added.removeAll(before);
        var known = topics.byIds(added).stream().map(TopicFacts::id).toList();
        for (UUID topic : added) {
            if (!known.contains(topic)) {
                throw new InvalidInput("topics",
                        new Text("没有已提出的选题 " + topic, "there is no topic " + topic + " that was proposed"));
            }
        }
    }

    private void append(Trip trip, TripEvent event, Caller by) {
        events.append(new Event(event.type(), "trip", trip.id().toString(), trip.version(), by.id(), AUDIENCE, event,
                clock.instant()));
    }

    private TripView view(Trip trip, Caller by, Locale language) {
        return TripView.of(trip, topics.byIds(trip.topics()), trip.state().isOpen() ? conflicts(trip) : List.of(), by,
                language);
    }

    private static TripRepository.@Nullable Position position(PageRequest page) {
        return page.after().isEmpty() ? null
                : new TripRepository.Position(page.after(0, TripService::day), page.after(1, UUID::fromString));
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(WorkdayCalendar.FIRST_DAY) || day.isAfter(WorkdayCalendar.LAST_DAY)) {
            throw new IllegalArgumentException(text);
        }
        return day;
    }

    private static List<String> key(Trip trip) {
        return List.of(trip.fromDay().toString(), trip.id().toString());
    }
}
