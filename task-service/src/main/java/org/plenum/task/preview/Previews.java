package org.plenum.task.preview;

import static java.util.Objects.requireNonNull;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.baseline.Baselines;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedies;
import org.plenum.task.schedule.Shift;
import org.plenum.task.session.OpeningMoves;
import org.plenum.task.workday.CalendarCause;
import org.plenum.task.workday.CalendarChange;
import org.plenum.task.workday.CalendarFollower;
import org.plenum.task.workday.Calendars;
import org.plenum.task.workday.WorkCalendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Use cases around previews.
@ApplicationScoped
@Transactional
class Previews implements CalendarFollower {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PreviewRepository previews;
    private final PreviewRules rules;
    private final PlanChanges plans;
    private final OpeningMoves openings;
    private final Baselines baselines;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final Clock clock;

    Previews(PreviewRepository previews, PreviewRules rules, PlanChanges plans, OpeningMoves openings, Baselines baselines,
            Calendars calendars, ObjectMapper json, Clock clock) {
        this.previews = previews;
        this.rules = rules;
        this.plans = plans;
        this.openings = openings;
        this.baselines = baselines;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    RemediesView remedies(UUID id, Locale language) {
        PlanBasis basis = plans.read(id);
        LocalDate today = LocalDate.now(clock);
        Plan plan = PlanChanges.schedule(basis, today);
        var whenMade = PlanChanges.scheduleWhenMade(basis).conflicts();
        var remedies = new Remedies(basis.scheduler()).of(basis.network(today), whenMade);
        return RemediesView.of(basis, plan, remedies, language);
    }

    /// Computes and keeps a preview; expired ones go. Refuses changes that could never be applied.
    PreviewView make(UUID id, PreviewChanges changes, Caller by, Locale language) {
        PlanBasis from = plans.lock(id); // one consistent reading
        WorkCalendars current = calendars.current();
        changes.requireYear(current);
        PlanBasis to = changes.applyTo(from, current);
        openings.requireAllowed(to.opening());
        plans.requireRestatable(from, to, by);
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = Outcome.of(from, to, today);
        Instant now = clock.instant();
        previews.removeExpired(now);
        var preview = new Preview(id, by.id(), today, written(StoredBasis.of(from)), written(changes),
                current.version(), now, rules.expiry());
        previews.persistAndFlush(preview);
        return PreviewView.of(preview, changes, from, to, outcome, List.of(), supposes(changes, current), language);
    }

    /// As it was when it was made, with what has changed since.
    PreviewView read(UUID id, Locale language) {
        Preview preview = previews.require(id, clock.instant());
        PlanBasis from = read(preview.basis(), StoredBasis.class).basis(calendars::at);
        PreviewChanges changes = read(preview.changes(), PreviewChanges.class);
        PlanBasis to = changes.applyTo(from, calendars.at(preview.calendar()));
        var since = since(preview, changes, from, plans.read(preview.planId()));
        return PreviewView.of(preview, changes, from, to, Outcome.of(from, to, preview.today()), since,
                supposes(changes, calendars.current()), language);
    }

    /// Does what the preview said, on exactly what it was computed from. Whether the opening day is possible is asked again, as of today.
    AppliedView apply(UUID id, Caller by, Locale language) {
        Preview preview = previews.require(id, clock.instant());
        PlanBasis now = plans.lock(preview.planId());
        PlanBasis from = read(preview.basis(), StoredBasis.class).basis(calendars::at);
        PreviewChanges changes = read(preview.changes(), PreviewChanges.class);
        if (supposes(changes, calendars.current())) {
            throw new PreviewRefused.YearNotLoaded(id, requireNonNull(changes.assumedYear()).year());
        }
        var since = since(preview, changes, from, now);
        if (!since.isEmpty()) {
            throw new PreviewRefused.Stale(id, since);
        }
        PlanBasis to = changes.applyTo(now, calendars.current());
        LocalDate today = LocalDate.now(clock);
        var moved = MoveView.between(PlanChanges.schedule(now, today), PlanChanges.schedule(to, today), language);
        int baseline = baselines.keepBeforePreview(now.plan(), by);
        int version = plans.apply(now, to, by);
        if (changes.changesCalendar()) {
            previews.removeSuggestion(now.plan());
        }
        return new AppliedView(id, now.plan(), version, baseline, moved);
    }

    /// What a preview is not computed from any more. One that supposed a list is still good once exactly that has been loaded.
    private List<ChangedSince> since(Preview preview, PreviewChanges changes, PlanBasis from, PlanBasis now) {
        var since = new ArrayList<>(ChangedSince.between(from, now));
        if (changes.changesCalendar()) {
            var assumed = changes.assumedYear();
            WorkCalendars current = calendars.current();
            boolean same = assumed == null ? current.version() == preview.calendar()
                    : current.differsOnlyIn(assumed.year(), calendars.at(preview.calendar()));
            if (!same) {
                since.add(new ChangedSince(ChangedSince.Part.CALENDAR, List.of()));
            }
        }
        return since;
    }

    /// Whether it supposes an official list that is not loaded.
    private static boolean supposes(PreviewChanges changes, WorkCalendars current) {
        var assumed = changes.assumedYear();
        return assumed != null && !current.gives(assumed.listed());
    }

    // ---- changes of the calendars

    private record Suggested(UUID preview, CalendarCause cause, String what, int moved) {
    }

    /// Keeps a preview for each plan that the change touches; all others count in the new calendars from now on.
    @Override
    public int calendarChanged(WorkCalendars before, WorkCalendars after, CalendarChange change, Caller by) {
        var candidates = new TreeSet<>(plans.openBetween(change.from().minusYears(1), change.to().plusYears(1)));
        candidates.addAll(previews.suggested());
        var touched = new HashSet<UUID>();
        for (UUID plan : candidates) {
            if (suggest(plan, before, after, change, by)) {
                touched.add(plan);
            }
        }
        plans.follow(before.version(), after.version(), touched);
        return touched.size();
    }

    private boolean suggest(UUID plan, WorkCalendars before, WorkCalendars after, CalendarChange change, Caller by) {
        PlanBasis from = plans.lock(plan);
        PlanBasis to = from.with(after);
        LocalDate today = LocalDate.now(clock);
        Plan now = PlanChanges.schedule(from, today);
        Plan then = PlanChanges.schedule(to, today);
        if (now.activities().equals(then.activities()) && now.conflicts().equals(then.conflicts())) {
            previews.removeSuggestion(plan);
            if (from.calendars().version() != before.version()) {
                plans.adopt(plan, after.version()); // what it waited for has been taken back
            }
            return false;
        }
        int moved = Shift.between(now, then).size();
        Instant at = clock.instant();
        previews.removeSuggestion(plan);
        var preview = new Preview(plan, by.id(), today, written(StoredBasis.of(from)), written(PreviewChanges.adopting()),
                after.version(), at, rules.suggestionExpiry())
                .because(change.cause(), change.what(), moved);
        previews.persistAndFlush(preview);
        plans.announce("plan.calendar-previewed", plan, new Suggested(preview.id(), change.cause(), change.what(), moved), by);
        return true;
    }

    /// The previews that changes of the calendars have made and nobody has applied yet.
    Page<SuggestionView> suggestions(@Nullable CalendarCause cause, @Nullable UUID plan, PageRequest page) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = previews.suggestions(cause, plan, after, clock.instant(), page.limit() + 1).stream()
                .map(one -> SuggestionView.of(one, read(one.basis(), StoredBasis.class).session())).toList();
        return page.page(rows, one -> List.of(one.preview().toString()));
    }

    private String written(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T read(String stored, Class<T> type) {
        try {
            return json.readValue(stored, type);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
