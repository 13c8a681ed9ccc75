package org.plenum.task.board;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;
import org.plenum.platform.workdays.Certainty;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.light.Light;
import org.plenum.task.plan.DatedPlan;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;
import org.plenum.task.session.SessionDays;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.TaskState;

/// A plan as rows in time: all that a Gantt chart of it needs.
record BoardView(@Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "会议名称 Title of the session", examples = "政协第七届委员会第五次全体会议") String title,
        @Schema(description = "按什么分组 What rows stand together by", examples = "TEAM") Grouping by,
        @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") LocalDate openingDay,
        @Schema(description = "闭幕日 Closing day", examples = "2021-02-04") LocalDate closingDay,
        @Schema(description = "推算所依据的今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "距开幕的自然日数，开幕后为负 Days to the opening; negative after it", examples = "42") int daysToOpening,
        @Schema(description = "距开幕的工作日数 Working days to the opening", examples = "29") int workdaysToOpening,
        @Schema(description = "各日期中最低的可靠程度 The least certainty of its dates", examples = "OFFICIAL") Certainty certainty,
        @Schema(description = "不能按期之处的个数 Number of dates that cannot be kept", examples = "13") int conflicts,
        @Schema(description = "所示任务中各灯色的个数 Tasks shown, by light", examples = "{\"RED\":8,\"GREY\":20,\"YELLOW\":9}") Map<Light, Integer> lights,
        @Schema(description = "时间轴 Time axis") AxisView axis,
        @Schema(description = "各组，按最早的任务先后 Groups, by their first task") List<BoardGroupView> groups,
        @Schema(description = "依赖关系 Dependencies") List<BoardLinkView> links,
        @Schema(description = "关键路径，按先后 Critical path, in order", examples = "[\"T12\",\"T19\"]") List<String> criticalPath,
        @Schema(description = "计划的版本 Version of the plan", examples = "0") int version) implements Versioned {

    @Schema(name = "BoardGroupView")
    record BoardGroupView(@Schema(description = "组或单位名称 Name of the group or unit", examples = "秘书组") String name,
            @Schema(description = "任务，按完成日先后 Its tasks, by date") List<BoardTaskView> tasks) {
    }

    @Schema(name = "BoardTaskView")
    record BoardTaskView(@Schema(description = "任务编号 Id of the task") UUID id,
            @Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "常委会审议(召开决定、报告、委员调整、名单)") String title,
            @Schema(description = "所属组 Group", examples = "秘书组") String group,
            @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
            @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable String owner,
            @Schema(description = "最迟开始日 Last day to start", examples = "2021-01-20") LocalDate lateStart,
            @Schema(description = "最迟完成日 Last day to finish", examples = "2021-01-20") LocalDate lateFinish,
            @Schema(description = "最早可开始日，自今日推算 First day on which it can start, seen from today", examples = "2021-01-14") LocalDate earlyStart,
            @Schema(description = "最早可完成日 First day on which it can finish", examples = "2021-01-14") LocalDate earlyFinish,
            @Schema(description = "完成日距开幕日天数：-12 即 D-12 Days from the opening: -12 is D-12", examples = "-12") int tMinus,
            @Schema(description = "状态 State", examples = "NOT_STARTED") TaskState state,
            @Schema(description = "进度（百分比） Percent done", examples = "0") int progress,
            @Schema(description = "今日灯色 Light as of today", examples = "GREY") Light light,
            @Schema(description = "是否曾经逾期 Whether it was ever overdue", examples = "false") boolean wasLate,
            @Schema(description = "总时差（工作日） Total slack in working days", examples = "4") int totalSlack,
            @Schema(description = "自由时差（工作日） Free slack in working days", examples = "0") int freeSlack,
            @Schema(description = "是否在关键路径上；没有时差的任务未必在其上，时差见 totalSlack Whether it is on the critical path; a task without slack need not be, see totalSlack", examples = "true") boolean critical,
            @Schema(description = "是否里程碑：日期固定或不占工期 A milestone: fixed to its day, or without duration", examples = "false") boolean milestone) {

        private static BoardTaskView of(PlannedTask task, ScheduledActivity dated, LocalDate opening, boolean critical) {
            return new BoardTaskView(task.id(), task.code(), dated.title(), task.team(), task.leadUnit(), task.owner(),
                    dated.lateStart(), dated.lateFinish(), dated.earlyStart(), dated.earlyFinish(),
                    (int) ChronoUnit.DAYS.between(opening, dated.lateFinish()), task.state(), task.progress(), task.light(),
                    task.wasLate(), dated.totalSlack(), dated.freeSlack(), critical,
                    task.activity().fixed() || task.activity().duration() == 0);
        }

        /// Done tasks keep their dates and wait for nothing: what would be possible is no question any more.
        boolean unfinished() {
            return light != Light.BLUE;
        }
    }

    @Schema(name = "BoardLinkView")
    record BoardLinkView(@Schema(description = "前置任务 Predecessor", examples = "T20") String predecessor,
            @Schema(description = "后续任务 Successor", examples = "T24") String successor,
            @Schema(description = "类型：完成—开始、开始—开始、完成—完成、开始—完成 Type", examples = "FS") Link.Type type,
            @Schema(description = "间隔工作日 Lag in working days", examples = "0") int lag,
            @Schema(description = "是否在关键路径上 Whether it is part of the critical path", examples = "true") boolean critical) {
    }

    private static final Comparator<BoardTaskView> BY_DATE = Comparator.comparing(BoardTaskView::lateFinish)
            .thenComparing(BoardTaskView::lateStart).thenComparing(BoardTaskView::code);

    /// @param only the one group to show; null for all
    static BoardView of(DatedPlan plan, SessionDays session, Grouping by, @Nullable String only, WorkdayCalendar calendar) {
        Plan schedule = plan.schedule();
        LocalDate opening = schedule.opening();
        LocalDate today = schedule.today();
        var lights = new EnumMap<Light, Integer>(Light.class);
        var groups = new LinkedHashMap<String, List<BoardTaskView>>();
        var path = new HashSet<>(schedule.criticalPath());
        for (PlannedTask task : plan.tasks()) {
            if (only != null && !only.equals(by.of(task))) {
                continue;
            }
            lights.merge(task.light(), 1, Integer::sum);
            groups.computeIfAbsent(by.of(task), _ -> new ArrayList<>())
                    .add(BoardTaskView.of(task, schedule.activity(task.code()), opening, path.contains(task.code())));
        }
        var rows = groups.entrySet().stream()
                .map(group -> new BoardGroupView(group.getKey(), group.getValue().stream().sorted(BY_DATE).toList()))
                .sorted(Comparator.comparing(group -> group.tasks().getFirst(), BY_DATE)).toList();
        var shown = rows.stream().flatMap(group -> group.tasks().stream())
                .flatMap(task -> task.unfinished()
                        ? Stream.of(task.lateStart(), task.lateFinish(), task.earlyStart(), task.earlyFinish())
                        : Stream.of(task.lateStart(), task.lateFinish()));
        var axis = AxisView.around(Stream.concat(shown, Stream.of(today, session.closingDay())), opening, calendar);
        return new BoardView(plan.id(), plan.session(), session.title(), by, opening, session.closingDay(), today,
                (int) ChronoUnit.DAYS.between(today, opening), calendar.between(today, opening).workdays(),
                schedule.activities().stream().map(ScheduledActivity::certainty).reduce(Certainty.OFFICIAL, Certainty::and),
                schedule.hardConflicts().size(), lights, axis, rows, links(plan.links(), schedule.criticalPath()),
                schedule.criticalPath(), plan.version());
    }

    private static List<BoardLinkView> links(List<Link> links, List<String> path) {
        Set<List<String>> steps = new HashSet<>();
        for (int i = 1; i < path.size(); i++) {
            steps.add(List.of(path.get(i - 1), path.get(i)));
        }
        return links.stream()
                .sorted(Comparator.comparing(Link::predecessor).thenComparing(Link::successor).thenComparing(Link::type))
                .map(link -> new BoardLinkView(link.predecessor(), link.successor(), link.type(), link.lag(),
                        steps.contains(List.of(link.predecessor(), link.successor()))))
                .toList();
    }
}
