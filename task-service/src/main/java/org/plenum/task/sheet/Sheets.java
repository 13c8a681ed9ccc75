package org.plenum.task.sheet;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.MergePatch;
import org.plenum.task.baseline.Baselines;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.plan.PlanChanges;
import org.plenum.task.preview.PreviewRules;
import org.plenum.task.schedule.Network;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Schedule;
import org.plenum.task.session.SessionCalendar;
import org.plenum.task.task.PlanTasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// Use cases around the sheet of a plan. What an import would do is always computed from the plan as it is: for its preview, and again when it is
/// applied.
@ApplicationScoped
@Transactional
class Sheets {

    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final SheetImportRepository imports;
    private final PlanChanges plans;
    private final PlanTasks tasks;
    private final SessionCalendar sessions;
    private final Baselines baselines;
    private final PreviewRules rules;
    private final EventLog events;
    private final ObjectMapper json;
    private final Clock clock;

    Sheets(SheetImportRepository imports, PlanChanges plans, PlanTasks tasks, SessionCalendar sessions, Baselines baselines,
            PreviewRules rules, EventLog events, ObjectMapper json, Clock clock) {
        this.imports = imports;
        this.plans = plans;
        this.tasks = tasks;
        this.sessions = sessions;
        this.baselines = baselines;
        this.rules = rules;
        this.events = events;
        this.json = json;
        this.clock = clock;
    }

    private record Imported(String by, UUID sheet, List<String> changed, List<String> added, List<String> missing) {
    }

    /// The sheet of the plan as it is today.
    PlanSheet read(UUID plan, SheetOrder order) {
        return sheet(plans.read(plan), order);
    }

    /// Says what the sheet would change, and keeps it. Nothing is changed.
    SheetImportView preview(UUID id, UploadedSheet uploaded, Caller by, Locale language) {
        PlanSheet plan = sheet(plans.lock(id), SheetOrder.DUE); // one consistent reading
        var comparison = compare(uploaded, plan);
        requireFresh(comparison);
        Instant now = clock.instant();
        imports.removeExpired(now);
        var made = new SheetImport(id, by.id(), written(uploaded), now, rules.expiry());
        imports.persistAndFlush(made);
        return SheetImportView.of(made, plan, comparison, outlook(plan, comparison), language);
    }

    /// What it would change now.
    SheetImportView readImport(UUID plan, UUID id, Locale language) {
        SheetImport made = imports.require(plan, id, clock.instant());
        PlanSheet now = read(plan, SheetOrder.DUE);
        var comparison = compare(read(made), now);
        return SheetImportView.of(made, now, comparison, outlook(now, comparison), language);
    }

    /// Makes all changes at once, if the plan is what it was when the sheet was made, and no cell is in error.
    SheetAppliedView apply(UUID id, UUID importId, Caller by, Locale language) {
        SheetImport made = imports.require(id, importId, clock.instant());
        PlanBasis basis = plans.lock(id);
        PlanSheet plan = sheet(basis, SheetOrder.DUE);
        var comparison = compare(read(made), plan);
        requireFresh(comparison);
        if (!comparison.errors().isEmpty()) {
            throw new SheetRefused.HasErrors(comparison.errors());
        }
        if (comparison.changesNothing()) {
            throw new SheetRefused.NothingToDo();
        }
        SheetOutlook outlook = outlook(plan, comparison);
        Integer baseline = outlook == null || outlook.moves().isEmpty() ? null : baselines.keepBeforePreview(id, by);
        int version = plans.restate(basis, patches(comparison), comparison.added(), comparison.links(), by);
        var changed = comparison.changes().keySet().stream().sorted().toList();
        var added = comparison.added().stream().map(one -> one.activity().code()).toList();
        var missing = comparison.missing().stream().map(SheetRow::code).toList();
        events.append(new Event("plan.sheet-imported", "plan", id.toString(), version, by.id(), AUDIENCE,
                new Imported(by.name(), importId, changed, added, missing), clock.instant()));
        return new SheetAppliedView(importId, id, version, baseline, changed, added,
                outlook == null ? List.of() : SheetMoveView.of(outlook.moves(), outlook.after(), language));
    }

    private PlanSheet sheet(PlanBasis basis, SheetOrder order) {
        String title = sessions.of(List.of(basis.session())).getFirst().title();
        return PlanSheet.of(basis, title, LocalDate.now(clock), tasks.stated(basis.plan()), order);
    }

    /// Tasks that would wait for each other are errors of their cells.
    private SheetComparison compare(UploadedSheet uploaded, PlanSheet plan) {
        var comparison = SheetComparison.of(uploaded, plan);
        if (comparison.errors().isEmpty()
                && plan.plan().scheduler().schedule(network(plan, comparison)) instanceof Schedule.Cyclic(var members)) {
            comparison.cyclic(members);
        }
        return comparison;
    }

    private static void requireFresh(SheetComparison comparison) {
        var since = comparison.since();
        if (!since.isEmpty()) {
            throw new SheetRefused.Stale(since);
        }
    }

    private static Network network(PlanSheet plan, SheetComparison comparison) {
        return new Network(plan.plan().opening(), plan.today(), comparison.activities(), comparison.links());
    }

    /// Nothing if the sheet has errors; refused if the plan could not be dated.
    private @Nullable SheetOutlook outlook(PlanSheet plan, SheetComparison comparison) {
        if (!comparison.errors().isEmpty()) {
            return null;
        }
        Plan before = PlanChanges.schedule(plan.plan(), plan.today());
        return SheetOutlook.of(before, comparison.changesNothing() ? before
                : PlanChanges.schedule(plan.plan().calendars(), network(plan, comparison)));
    }

    private Map<String, MergePatch> patches(SheetComparison comparison) {
        var patches = new LinkedHashMap<String, MergePatch>();
        comparison.changes().forEach((code, values) -> {
            ObjectNode patch = json.createObjectNode();
            values.forEach((column, value) -> patch.set(field(column), json.<JsonNode> valueToTree(value)));
            patches.put(code, read(patch));
        });
        return patches;
    }

    private static String field(SheetColumn column) {
        return switch (column) {
            case TITLE -> "title";
            case GROUP -> "group";
            case LEAD_UNIT -> "leadUnit";
            case COOPERATING_UNITS -> "cooperatingUnits";
            case RESPONSIBLE_LEADER -> "responsibleLeader";
            case OWNER -> "owner";
            case DELIVERABLES -> "deliverables";
            case PRIORITY -> "priority";
            case DURATION -> "durationDays";
            case DAY_KIND -> "dayKind";
            case OFFSET -> "finishOffsetDays";
            case DEADLINE_KIND -> "deadlineKind";
            case NOT_BEFORE -> "notBefore";
            case ORDINAL, CODE, START, DUE, PREDECESSORS, STATE, PROGRESS, LIGHT, REASON ->
                throw new IllegalArgumentException(column + " is no field of a task");
        };
    }

    private MergePatch read(ObjectNode patch) {
        try {
            return json.treeToValue(patch, MergePatch.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String written(UploadedSheet sheet) {
        try {
            return json.writeValueAsString(sheet);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private UploadedSheet read(SheetImport made) {
        try {
            return json.readValue(made.sheet(), UploadedSheet.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
