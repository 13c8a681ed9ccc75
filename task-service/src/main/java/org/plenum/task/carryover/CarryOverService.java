package org.plenum.task.carryover;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.eventlog.Event;
import org.plenum.platform.eventlog.EventLog;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.task.plan.PlanIntake;
import org.plenum.task.session.SessionCode;
import org.plenum.task.task.NewTask;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.TaskFacts;
import org.plenum.task.task.TaskLookup;

/// Carries unfinished tasks into a later session's plan: all in one transaction, and each once.
@ApplicationScoped
@Transactional
class CarryOverService {

    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final Pattern CARRIED_CODE = Pattern.compile("C(\\d{1,9})");
    private static final Set<String> AUDIENCE = Set.of(Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE,
            Roles.ORGANIZATION, Roles.CHAIR, Roles.ADMIN);

    private final CarryOverRepository carryOvers;
    private final PlanIntake plans;
    private final TaskLookup tasks;
    private final EventLog events;
    private final Clock clock;

    CarryOverService(CarryOverRepository carryOvers, PlanIntake plans, TaskLookup tasks, EventLog events, Clock clock) {
        this.carryOvers = carryOvers;
        this.plans = plans;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    private record CarriedOver(String by, UUID plan, String session, UUID task, String code) {
    }

    /// @param codes the tasks to carry; null for all that are unfinished and that the later plan does not have anyway
    CarryOverResultView carry(UUID source, UUID target, @Nullable List<String> codes, Caller by, Locale language) {
        requireLaterSession(requireSession(source), target);
        List<PlannedTask> there = plans.lock(target);
        var chosen = chosen(tasks.ofPlan(source), codes);
        var before = carryOvers.ofOrigins(source).stream().map(CarryOver::originTask).collect(Collectors.toSet());
        var titles = codes != null ? Set.<String> of()
                : there.stream().map(one -> one.activity().title()).collect(Collectors.toSet());
        var carried = new ArrayList<TaskFacts>();
        var skipped = new ArrayList<CarryOverResultView.SkippedTask>();
        for (TaskFacts task : chosen) {
            Skipped reason = skipped(task, before, titles);
            if (reason == null) {
                carried.add(task);
            } else {
                skipped.add(CarryOverResultView.SkippedTask.of(task, reason, language));
            }
        }
        return new CarryOverResultView(carry(carried, target, there, by), skipped);
    }

    private List<CarriedTaskView> carry(List<TaskFacts> origins, UUID target, List<PlannedTask> there, Caller by) {
        if (origins.isEmpty()) {
            return List.of();
        }
        int number = there.stream().map(PlannedTask::code).map(CARRIED_CODE::matcher).filter(code -> code.matches())
                .mapToInt(code -> Integer.parseInt(code.group(1))).max().orElse(0);
        var made = new ArrayList<NewTask>();
        for (TaskFacts origin : origins) {
            made.add(tasks.continuation(origin.id(), "C%02d".formatted(++number)));
        }
        plans.add(target, made, by);
        var byCode = tasks.ofPlan(target).stream().collect(Collectors.toMap(TaskFacts::code, Function.identity()));
        Instant now = clock.instant();
        var views = new ArrayList<CarriedTaskView>();
        for (int i = 0; i < origins.size(); i++) {
            TaskFacts origin = origins.get(i);
            TaskFacts task = Objects.requireNonNull(byCode.get(made.get(i).activity().code()));
            var one = new CarryOver(origin.id(), origin.plan(), task.id(), target, now, by.id());
            carryOvers.persist(one);
            views.add(CarriedTaskView.of(one, origin, task));
            events.append(new Event("task.carried-over", "task", origin.id().toString(), origin.version(), by.id(), AUDIENCE,
                    new CarriedOver(by.name(), target, task.session(), task.id(), task.code()), now));
        }
        carryOvers.flush(); // that another has carried it into another plan meanwhile surfaces here
        return views;
    }

    /// Why it is left behind; null if it is carried.
    ///
    /// @param before the tasks that were carried earlier
    /// @param titles those that the later plan has anyway; none if the task was named
    static @Nullable Skipped skipped(TaskFacts task, Set<UUID> before, Set<String> titles) {
        if (before.contains(task.id())) {
            return Skipped.ALREADY_CARRIED;
        }
        if (!task.isUnfinished()) {
            return Skipped.FINISHED;
        }
        if (task.activity().fixed()) {
            return Skipped.FIXED_DAY;
        }
        return titles.contains(task.title()) ? Skipped.RECURRING : null;
    }

    private static List<TaskFacts> chosen(List<TaskFacts> all, @Nullable List<String> codes) {
        if (codes == null) {
            return all;
        }
        var wanted = new HashSet<>(codes);
        var found = all.stream().filter(task -> wanted.remove(task.code())).toList();
        if (!wanted.isEmpty()) {
            String unknown = wanted.stream().sorted().limit(10).collect(Collectors.joining(", "));
            throw new InvalidInput("codes", new Text("计划中没有任务 " + unknown, "the plan has no task " + unknown));
        }
        return found;
    }

    Page<CarriedTaskView> page(UUID plan, CarryOverDirection direction, PageRequest page) {
        requireSession(plan);
        UUID after = page.after().isEmpty() ? FIRST_ID : page.after(0, UUID::fromString);
        var found = page.page(carryOvers.page(plan, direction, after, page.limit() + 1),
                one -> List.of(one.originTask().toString()));
        var ids = new HashSet<UUID>();
        found.items().forEach(one -> ids.addAll(List.of(one.originTask(), one.carriedTask())));
        Map<UUID, TaskFacts> facts = tasks.byIds(ids).stream().collect(Collectors.toMap(TaskFacts::id, Function.identity()));
        return PageRequest.map(found, one -> CarriedTaskView.of(one, Objects.requireNonNull(facts.get(one.originTask())),
                Objects.requireNonNull(facts.get(one.carriedTask()))));
    }

    private String requireSession(UUID plan) {
        return plans.session(plan)
                .orElseThrow(() -> Problem.of("plan-not-found").with("plan", plan.toString()).toException());
    }

    private void requireLaterSession(String source, UUID target) {
        String session = plans.session(target)
                .orElseThrow(() -> new InvalidInput("target", new Text("没有这个计划", "there is no such plan")));
        if (!SessionCode.isBefore(source, session)) {
            throw new InvalidInput("target", new Text("须是之后一次会议的计划", "must be a plan of a later session"));
        }
    }
}
