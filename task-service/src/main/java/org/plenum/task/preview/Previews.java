package org.plenum.task.preview;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.baseline.Baselines;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.schedule.BackwardScheduler;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Remedies;
import org.plenum.task.session.OpeningMoves;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Use cases around previews.
@ApplicationScoped
@Transactional
class Previews {

    private final PreviewRepository previews;
    private final PlanChanges plans;
    private final OpeningMoves openings;
    private final Baselines baselines;
    private final Remedies remedies;
    private final ObjectMapper json;
    private final Clock clock;

    Previews(PreviewRepository previews, PlanChanges plans, OpeningMoves openings, Baselines baselines,
            WorkdayCalendar calendar,
            ObjectMapper json, Clock clock) {
        this.previews = previews;
        this.plans = plans;
        this.openings = openings;
        this.baselines = baselines;
        this.remedies = new Remedies(new BackwardScheduler(calendar));
        this.json = json;
        this.clock = clock;
    }

    RemediesView remedies(UUID id, Locale language) {
        PlanBasis basis = plans.read(id);
        var network = basis.network(LocalDate.now(clock));
        Plan plan = plans.schedule(network);
        var whenMade = plans.schedule(basis.whenMade()).conflicts();
        return RemediesView.of(basis, plan, remedies.of(network, whenMade), language);
    }

    /// Computes and keeps a preview; expired ones go. Refuses changes that could never be applied.
    PreviewView make(UUID id, PreviewChanges changes, Caller by, Locale language) {
        PlanBasis from = plans.lock(id); // one consistent reading
        PlanBasis to = changes.applyTo(from);
        openings.requireAllowed(to.opening());
        plans.requireRestatable(from, to, by);
        LocalDate today = LocalDate.now(clock);
        Outcome outcome = Outcome.of(from, to, today, plans::schedule, remedies);
        Instant now = clock.instant();
        previews.removeExpired(now);
        var preview = new Preview(id, by.id(), today, written(StoredBasis.of(from)), written(changes), now,
                now.plus(Duration.ofHours(previews.validHours())));
        previews.persistAndFlush(preview);
        return PreviewView.of(preview, changes, from, to, outcome, List.of(), language);
    }

    /// As it was when it was made, with what has changed since.
    PreviewView read(UUID id, Locale language) {
        Preview preview = previews.require(id, clock.instant());
        PlanBasis from = read(preview.basis(), StoredBasis.class).basis();
        PreviewChanges changes = read(preview.changes(), PreviewChanges.class);
        PlanBasis to = changes.applyTo(from);
        var since = ChangedSince.between(from, plans.read(preview.planId()));
        return PreviewView.of(preview, changes, from, to, Outcome.of(from, to, preview.today(), plans::schedule, remedies),
                since,
                language);
    }

    /// Does what the preview said, on exactly what it was computed from. Whether the opening day is possible is asked again, as of today.
    AppliedView apply(UUID id, Caller by, Locale language) {
        Preview preview = previews.require(id, clock.instant());
        PlanBasis now = plans.lock(preview.planId());
        PlanBasis from = read(preview.basis(), StoredBasis.class).basis();
        var since = ChangedSince.between(from, now);
        if (!since.isEmpty()) {
            throw new PreviewRefused.Stale(id, since);
        }
        PlanBasis to = read(preview.changes(), PreviewChanges.class).applyTo(now);
        LocalDate today = LocalDate.now(clock);
        var moved = MoveView.between(plans.schedule(now.network(today)), plans.schedule(to.network(today)), language);
        int baseline = baselines.keepBeforePreview(now.plan(), by);
        int version = plans.apply(now, to, by);
        return new AppliedView(id, now.plan(), version, baseline, moved);
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
