package org.plenum.task.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;
import org.plenum.task.session.OpeningDays;
import org.plenum.task.template.CountdownTemplate;
import org.plenum.task.template.Templates;

/// Use cases around plans.
@ApplicationScoped
@Transactional
class PlanService {

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final PlanRepository plans;
    private final PlanDates dates;
    private final OpeningDays openings;
    private final Templates templates;
    private final TemplatePlans made;

    PlanService(PlanRepository plans, PlanDates dates, OpeningDays openings, Templates templates, TemplatePlans made) {
        this.plans = plans;
        this.dates = dates;
        this.openings = openings;
        this.templates = templates;
        this.made = made;
    }

    /// Makes a plan: a task for each item of the template, all dated. What cannot be kept from the start is a conflict, no refusal.
    ///
    /// @param version of the template; null for the newest that is offered
    PlanView make(String session, String templateCode, @Nullable Integer version, Caller by, Locale language) {
        LocalDate opening = openings.lock(session).orElseThrow(() -> missing("session", "没有这个会议", "there is no such session"));
        CountdownTemplate template = templates.offered(templateCode, version)
                .orElseThrow(() -> missing(version == null ? "template" : "version", "没有这个模板", "there is no such template"));
        return read(made.make(session, opening, template, by), language);
    }

    PlanView read(UUID id, Locale language) {
        return read(plans.require(id), language);
    }

    CountdownView countdown(UUID id, Locale language) {
        CountdownPlan plan = plans.require(id);
        PlanContent content = dates.read(id);
        return CountdownView.of(plan, content, dates.schedule(plan, content, dates.opening(plan)), language);
    }

    Page<PlanSummaryView> page(@Nullable String session, PageRequest page) {
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var rows = plans.after(session, after, page.limit() + 1).stream().map(PlanSummaryView::of).toList();
        return page.page(rows, one -> List.of(one.id().toString()));
    }

    private PlanView read(CountdownPlan plan, Locale language) {
        PlanContent content = dates.read(plan.id());
        return PlanView.of(plan, content, dates.schedule(plan, content, dates.opening(plan)), dates.calendarCurrent(plan),
                language);
    }

    private static InvalidInput missing(String field, String zh, String en) {
        return new InvalidInput(field, new Text(zh, en));
    }
}
