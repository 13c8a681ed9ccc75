package org.plenum.task.baseline;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.plan.PlanFollower;
import org.plenum.task.task.PlanTasks;
import org.plenum.task.workday.Calendars;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/// Keeps baselines and compares with them.
@ApplicationScoped
@Transactional
public class Baselines implements PlanFollower {

    private static final TypeReference<Map<String, Dates>> DATES = new TypeReference<>() {
    };

    private final BaselineRepository baselines;
    private final PlanTasks tasks;
    private final PlanChanges plans;
    private final Calendars calendars;
    private final ObjectMapper json;
    private final Clock clock;

    Baselines(BaselineRepository baselines, PlanTasks tasks, PlanChanges plans, Calendars calendars, ObjectMapper json,
            Clock clock) {
        this.baselines = baselines;
        this.tasks = tasks;
        this.plans = plans;
        this.calendars = calendars;
        this.json = json;
        this.clock = clock;
    }

    /// The dates of one task in a baseline.
    record Dates(LocalDate start, LocalDate finish) {
    }

    @Override
    public void planMade(UUID plan, Caller by) {
        keep(plan, Baseline.Why.PLAN_MADE, by);
    }

    /// Keeps the plan's dates as they are; the plan is locked by whoever is about to change them.
    ///
    /// @return the baseline's number
    public int keepBeforePreview(UUID plan, Caller by) {
        return keep(plan, Baseline.Why.BEFORE_PREVIEW, by);
    }

    private int keep(UUID plan, Baseline.Why why, Caller by) {
        var dates = new LinkedHashMap<String, Dates>();
        tasks.dated(plan).forEach(task -> dates.put(task.code(), new Dates(task.start(), task.due())));
        var kept = new Baseline(new Baseline.Key(plan, baselines.next(plan)), why, clock.instant(), by.id(),
                plans.opening(plan),
                written(dates));
        baselines.persistAndFlush(kept);
        return kept.number();
    }

    Page<BaselineView> page(UUID plan, PageRequest page) {
        plans.opening(plan);
        int after = page.after().isEmpty() ? 0 : page.after(0, Integer::valueOf);
        var rows = baselines.after(plan, after, page.limit() + 1).stream().map(Baseline::view).toList();
        return page.page(rows, one -> List.of(String.valueOf(one.number())));
    }

    DriftView drift(UUID plan, int number) {
        LocalDate opening = plans.opening(plan);
        Baseline baseline = baselines.find(plan, number).orElseThrow(
                () -> Problem.of("baseline-not-found").with("plan", plan.toString()).with("baseline", number).toException());
        return DriftView.of(plan, opening, baseline.view(), read(baseline.dates()), tasks.dated(plan), LocalDate.now(clock),
                calendars.current().general());
    }

    private String written(Map<String, Dates> dates) {
        try {
            return json.writeValueAsString(dates);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Dates> read(String dates) {
        try {
            return json.readValue(dates, DATES);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
