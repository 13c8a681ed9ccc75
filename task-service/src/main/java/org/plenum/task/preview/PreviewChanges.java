package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.InvalidInput;
import org.plenum.platform.web.Text;
import org.plenum.task.plan.PlanBasis;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.Adjustment;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.DeadlineKind;
import org.plenum.task.workday.ListedDay;
import org.plenum.task.workday.ListedYear;
import org.plenum.task.workday.PlanningYears;
import org.plenum.task.workday.WorkCalendars;
import org.plenum.task.workday.YearRules;

/// Any set of changes to one plan.
@Schema(name = "PreviewChanges")
record PreviewChanges(
        @Schema(description = "新开幕日；闭幕日随之移动 New opening day; the closing day moves along", examples = "2021-02-08", nullable = true) @Nullable LocalDate openingDay,
        @Schema(description = "任务的改动 Changes of tasks", nullable = true) @Nullable @Size(max = 500) List<@NotNull @Valid TaskChange> tasks,
        @Schema(description = "采用现行工作日历：计划推算之后加载的官方年份、修改的单位日历 Counts in the calendars in force, with what was loaded or changed since the plan was dated", examples = "true", nullable = true) @Nullable Boolean adoptCalendar,
        @Schema(description = "假设某年的放假安排如此，并采用现行工作日历；该年确已如此加载后才能应用 Supposes the official list of a year, and counts in the calendars in force; applied only once that list is really loaded", nullable = true) @Nullable @Valid AssumedYear assumedYear,
        @Schema(description = "增加的依赖 Links added", nullable = true) @Nullable @Size(max = 500) List<@NotNull @Valid LinkChange> addLinks,
        @Schema(description = "删除的依赖，须与现有的完全一致 Links removed, each as it is", nullable = true) @Nullable @Size(max = 500) List<@NotNull @Valid LinkChange> removeLinks) {

    private static final Text NO_DEADLINE = new Text("没有自身期限，不能是软期限", "there is no deadline of its own that could be soft");

    @Schema(name = "ClearedField")
    enum Cleared {
        /// 不再有自身期限.
        FINISH_OFFSET_DAYS,
        /// 不再有最早可开始日.
        NOT_BEFORE
    }

    @Schema(name = "PreviewTaskChange")
    record TaskChange(@Schema(description = "任务代码 Code", examples = "T12") @NotBlank @Size(max = 10) String code,
            @Schema(description = "新工期（天） New duration", examples = "8", nullable = true) @Nullable @Min(0) @Max(500) Integer durationDays,
            @Schema(description = "新的自身期限，距开幕日的自然日数 New own deadline in days from the opening", examples = "-33", nullable = true) @Nullable @Min(-1000) @Max(1000) Integer finishOffsetDays,
            @Schema(description = "期限改为硬期限或软期限 Makes its own deadline hard or soft", examples = "SOFT", nullable = true) @Nullable DeadlineKind deadlineKind,
            @Schema(description = "新的最早可开始日 New first day on which it may start", examples = "2021-01-04", nullable = true) @Nullable LocalDate notBefore,
            @Schema(description = "清空的字段 Fields emptied", nullable = true) @Nullable @Size(max = 2) List<@NotNull Cleared> clear) {

        private boolean clears(Cleared field) {
            return clear != null && clear.contains(field);
        }

        private Activity applyTo(Activity one, @Nullable Integer percent) {
            LocalDate from = notBefore != null ? notBefore : clears(Cleared.NOT_BEFORE) ? null : one.notBefore();
            int days = durationDays == null ? one.duration() : durationDays;
            return new Activity(one.code(), one.title(), due(one.due()), days, one.dayKind(), one.fixed(), from,
                    progress(one.progress(), days, percent), one.unit());
        }

        private @Nullable Due due(@Nullable Due now) {
            Integer days = finishOffsetDays != null ? finishOffsetDays
                    : clears(Cleared.FINISH_OFFSET_DAYS) ? null : Due.offset(now);
            return (deadlineKind == null ? DeadlineKind.of(now) : deadlineKind).due(days);
        }

        /// Of what was started, less is left of a shorter duration; what waits for its check (待验收) has that left.
        private static Progress progress(Progress now, int days, @Nullable Integer percent) {
            return switch (now) {
                case Progress.Started _ ->
                    percent == null ? new Progress.Started(Math.min(1, days)) : Progress.Started.at(percent, days);
                case Progress.NotStarted _ -> now;
                case Progress.Done _ -> now;
            };
        }
    }

    @Schema(name = "PreviewLinkChange")
    record LinkChange(
            @Schema(description = "前置任务代码 Code of the predecessor", examples = "T13") @NotBlank @Size(max = 10) String predecessor,
            @Schema(description = "后续任务代码 Code of the successor", examples = "T15") @NotBlank @Size(max = 10) String successor,
            @Schema(description = "类型 Type", examples = "FS") @NotNull Link.Type type,
            @Schema(description = "间隔工作日 Lag in working days", examples = "0") @Min(-250) @Max(250) int lag) {

        private static LinkChange of(Link link) {
            return new LinkChange(link.predecessor(), link.successor(), link.type(), link.lag());
        }

        private Link link() {
            return new Link(predecessor, successor, type, lag);
        }
    }

    @Schema(name = "AssumedYear")
    record AssumedYear(@Schema(description = "年份 Year", examples = "2027") @Min(1949) @Max(2100) int year,
            @Schema(description = "放假的日子 Days off") @NotNull @Size(max = 60) List<@NotNull @Valid ListedDay> holidays,
            @Schema(description = "调休上班的日子 Days worked in exchange") @NotNull @Size(max = 40) List<@NotNull @Valid ListedDay> workdays) {

        ListedYear listed() {
            return ListedYear.of(year, holidays, workdays);
        }
    }

    private record Tie(String predecessor, String successor, Link.Type type) {
        static Tie of(Link link) {
            return new Tie(link.predecessor(), link.successor(), link.type());
        }
    }

    /// The changes that carry out a remedy.
    static PreviewChanges of(Adjustment adjustment) {
        return switch (adjustment) {
            case Adjustment.Compress(var code, var _, var to) -> task(new TaskChange(code, to, null, null, null, null));
            case Adjustment.ExtendDeadline(var code, var _, var to) -> task(new TaskChange(code, null, to, null, null, null));
            case Adjustment.StartEarlier(var code, var _, var to) -> task(new TaskChange(code, null, null, null, to, null));
            case Adjustment.ShortenLag(var from, var to) -> relink(from, List.of(to));
            case Adjustment.RunParallel(var from, var to) -> relink(from, List.of(to));
            case Adjustment.DropLink(var link) -> relink(link, List.of());
            case Adjustment.OpenLater(var _, var to) -> new PreviewChanges(to, null, null, null, null, null);
        };
    }

    private static PreviewChanges task(TaskChange change) {
        return new PreviewChanges(null, List.of(change), null, null, null, null);
    }

    private static PreviewChanges relink(Link from, List<Link> to) {
        return new PreviewChanges(null, null, null, null, to.stream().map(LinkChange::of).toList(), List.of(LinkChange.of(from)));
    }

    /// Only lets a plan count in the calendars in force.
    static PreviewChanges adopting() {
        return new PreviewChanges(null, null, true, null, null, null);
    }

    boolean changesCalendar() {
        return Boolean.TRUE.equals(adoptCalendar) || assumedYear != null;
    }

    /// Refuses a supposed year that cannot be one.
    ///
    /// @throws InvalidInput naming each fault
    void requireYear(WorkCalendars current) {
        if (assumedYear != null) {
            YearRules.requireDays("assumedYear.", assumedYear.year(), assumedYear.holidays(), assumedYear.workdays(), current);
        }
    }

    private WorkCalendars calendars(PlanBasis basis, WorkCalendars current) {
        if (assumedYear != null) {
            return current.assuming(assumedYear.listed());
        }
        return changesCalendar() ? current : basis.calendars();
    }

    /// The plan with the changes.
    ///
    /// @param current the calendars in force when the changes were asked for
    /// @throws InvalidInput if nothing would change, or what is to be changed is not there
    PlanBasis applyTo(PlanBasis basis, WorkCalendars current) {
        PlanBasis changed = basis.with(openingDay == null ? basis.opening() : openingDay, activities(basis), links(basis))
                .with(calendars(basis, current));
        if (changed.equals(basis)) {
            throw new InvalidInput("(body)", new Text("没有任何改动", "nothing would change"));
        }
        return changed;
    }

    private List<Activity> activities(PlanBasis basis) {
        Map<String, Activity> byCode = new LinkedHashMap<>();
        basis.activities().forEach(one -> byCode.put(one.code(), one));
        var seen = new HashSet<String>();
        for (TaskChange change : given(tasks)) {
            Activity now = byCode.get(change.code());
            if (now == null) {
                throw new InvalidInput("tasks", new Text("计划中没有任务 " + change.code(), "the plan has no task " + change.code()));
            }
            if (!seen.add(change.code())) {
                throw new InvalidInput("tasks", new Text("任务 " + change.code() + " 重复", "task " + change.code() + " is given twice"));
            }
            PlanningYears.require("tasks[" + (seen.size() - 1) + "].notBefore", change.notBefore());
            if (change.deadlineKind() == DeadlineKind.SOFT && change.due(now.due()) == null) {
                throw new InvalidInput("tasks[" + (seen.size() - 1) + "].deadlineKind", NO_DEADLINE);
            }
            byCode.put(now.code(), change.applyTo(now, basis.percent().get(now.code())));
        }
        return List.copyOf(byCode.values());
    }

    private List<Link> links(PlanBasis basis) {
        var links = new ArrayList<>(basis.links());
        for (LinkChange change : given(removeLinks)) {
            if (!links.remove(change.link())) {
                throw new InvalidInput("removeLinks", new Text("计划中没有这个依赖：" + named(change), "the plan has no link " + named(change)));
            }
        }
        var ties = new HashSet<Tie>();
        links.forEach(link -> ties.add(Tie.of(link)));
        var codes = new HashSet<String>();
        basis.activities().forEach(one -> codes.add(one.code()));
        for (LinkChange change : given(addLinks)) {
            if (!codes.contains(change.predecessor()) || !codes.contains(change.successor())) {
                throw new InvalidInput("addLinks", new Text("计划中没有任务：" + named(change), "the plan has no such tasks: " + named(change)));
            }
            if (change.predecessor().equals(change.successor())) {
                throw new InvalidInput("addLinks", new Text("任务不能依赖自身", "a task cannot wait for itself"));
            }
            if (!ties.add(Tie.of(change.link()))) {
                throw new InvalidInput("addLinks", new Text("已有这个依赖：" + named(change), "the plan has that link: " + named(change)));
            }
            links.add(change.link());
        }
        return links;
    }

    private static String named(LinkChange change) {
        return change.predecessor() + " " + change.type() + " " + change.successor();
    }

    private static <T> List<T> given(@Nullable List<T> some) {
        return some == null ? List.of() : some;
    }
}
