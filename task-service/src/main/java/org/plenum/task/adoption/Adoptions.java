package org.plenum.task.adoption;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.baseline.Baselines;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.plan.TemplatePlans;
import org.plenum.task.preview.PreviewRules;
import org.plenum.task.session.OpeningDays;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.Templates;
import org.plenum.task.workday.Calendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Use cases around versions of templates that are brought into plans.
@ApplicationScoped
@Transactional
class Adoptions {

    private final AdoptionRepository previews;
    private final PreviewRules rules;
    private final OpeningDays openings;
    private final Templates templates;
    private final TemplatePlans plans;
    private final PlanChanges content;
    private final TaskLookup tasks;
    private final Baselines baselines;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final Clock clock;

    Adoptions(AdoptionRepository previews, PreviewRules rules, OpeningDays openings, Templates templates,
            TemplatePlans plans, PlanChanges content, TaskLookup tasks, Baselines baselines, Calendars calendars,
            ObjectMapper json, Clock clock) {
        this.previews = previews;
        this.rules = rules;
        this.openings = openings;
        this.templates = templates;
        this.plans = plans;
        this.content = content;
        this.tasks = tasks;
        this.baselines = baselines;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    /// What was computed, and from what.
    private record Computed(Fingerprint from, Adoption adoption) {
    }

    /// Computes and keeps a preview; expired ones go.
    ///
    /// @param version null for the newest that is offered
    AdoptionView preview(String session, String template, @Nullable Integer version, Caller by, Locale language) {
        lock(session);
        CountdownTemplate to = templates.offered(template, version).orElseThrow(() -> new InvalidInput(
                version == null ? "template" : "version", new Text("没有这个模板", "there is no such template")));
        Computed computed = compute(session, to);
        Instant now = clock.instant();
        previews.removeExpired(now);
        var preview = new AdoptionPreview(session, to.id(), by.id(), written(computed.from()), now, rules.expiry());
        previews.persistAndFlush(preview);
        return view(preview, session, computed, by, language);
    }

    /// As it was when it was made; what has changed since refuses it.
    AdoptionView read(String session, UUID id, Caller by, Locale language) {
        AdoptionPreview preview = previews.require(session, id, clock.instant());
        return view(preview, session, unchanged(preview, session), by, language);
    }

    /// Does what the preview said, on exactly what it was computed from.
    AdoptedView apply(String session, UUID id, Caller by) {
        AdoptionPreview preview = previews.require(session, id, clock.instant());
        LocalDate opening = lock(session);
        plans.find(session, templates.byId(preview.templateId()).code()).ifPresent(content::lock);
        Computed computed = unchanged(preview, session);
        Templates.requireOffered(computed.adoption().to());
        return switch (computed.adoption()) {
            case Adoption.Make make -> make(preview, session, opening, make, by);
            case Adoption.Update update -> update(preview, update, by);
        };
    }

    private AdoptedView make(AdoptionPreview preview, String session, LocalDate opening, Adoption.Make make, Caller by) {
        UUID plan = plans.makePlan(session, opening, make.to(), by);
        return AdoptedView.of(preview.id(), make, plan, content.read(plan).version(), 1);
    }

    private AdoptedView update(AdoptionPreview preview, Adoption.Update update, Caller by) {
        int baseline = baselines.keepBeforePreview(update.plan(), by);
        int planVersion = plans.update(update.plan(), update.merge().update(), by);
        return AdoptedView.of(preview.id(), update, update.plan(), planVersion, baseline);
    }

    private LocalDate lock(String session) {
        return openings.lock(session).orElseThrow(() -> new AdoptionRefused.UnknownSession(session));
    }

    private Computed unchanged(AdoptionPreview preview, String session) {
        CountdownTemplate to = templates.byId(preview.templateId());
        var changed = read(preview.basis()).changedUntil(fingerprint(session, to.code()));
        if (!changed.isEmpty()) {
            throw new AdoptionRefused.Stale(preview.id(), changed);
        }
        return compute(session, to);
    }

    private Computed compute(String session, CountdownTemplate to) {
        LocalDate today = LocalDate.now(clock);
        Fingerprint from = fingerprint(session, to.code());
        if (from.plan() == null) {
            return new Computed(from, Adoption.Make.of(to, from.opening(), today, plans));
        }
        CountdownTemplate was = templates.byId(plans.template(from.plan()));
        if (to.version() <= was.version()) {
            throw new AdoptionRefused.NotNewer(from.plan(), to.code(), was.version(), to.version());
        }
        PlanBasis basis = content.read(from.plan());
        var merge = Merge.of(tasks.ofPlan(from.plan()), basis.links(), was, to);
        return new Computed(from, Adoption.Update.of(basis, was, to, merge, today));
    }

    private Fingerprint fingerprint(String session, String template) {
        int version = openings.version(session).orElseThrow();
        LocalDate opening = openings.find(session).orElseThrow();
        return plans.find(session, template).map(plan -> {
            var versions = tasks.ofPlan(plan).stream().collect(Collectors.toMap(TaskFacts::code, TaskFacts::version));
            PlanBasis basis = content.read(plan);
            return new Fingerprint(version, opening, plan, basis.version(), versions, basis.calendars().version());
        }).orElseGet(() -> new Fingerprint(version, opening, null, 0, Map.of(), calendars.current().version()));
    }

    private AdoptionView view(AdoptionPreview preview, String session, Computed computed, Caller by, Locale language) {
        var difference = switch (computed.adoption()) {
            case Adoption.Make _ -> null;
            case Adoption.Update update -> templates.comparison(update.was(), update.to());
        };
        return AdoptionView.of(preview, session, computed.from(), computed.adoption(), difference, by, language);
    }

    private String written(Fingerprint value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Fingerprint read(String stored) {
        try {
            return json.readValue(stored, Fingerprint.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
