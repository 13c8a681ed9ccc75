package org.plenum.task.baseline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.WorkdayCalendar;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.task.DatedTask;
import org.plenum.task.task.TaskState;

/// How far a plan has drifted from a baseline (偏差).
record DriftView(@Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "现在的开幕日 The opening day now", examples = "2021-02-08") LocalDate openingDay,
        @Schema(description = "所比较的基线 The baseline compared with") BaselineView baseline,
        @Schema(description = "今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "日期与基线不同的任务数 How many tasks have other dates", examples = "12") int drifted,
        @Schema(description = "逐项任务 Task by task") List<DriftRowView> tasks,
        @Schema(description = "燃尽图：每当数目变化的一天 Burn-down: each day on which a number changes") List<BurnDownView> burnDown) {

    @Schema(name = "DriftRowView")
    record DriftRowView(@Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "任务名称 Title", examples = "常委会审议") String title,
            @Schema(description = "状态 State", examples = "NOT_STARTED") TaskState state,
            @Schema(description = "基线最迟开始日；基线中没有则空 Last day to start in the baseline; none if it was not there", examples = "2021-01-20", nullable = true) @Nullable LocalDate baselineStart,
            @Schema(description = "基线最迟完成日 Last day to finish in the baseline", examples = "2021-01-20", nullable = true) @Nullable LocalDate baselineFinish,
            @Schema(description = "现最迟开始日 Last day to start now", examples = "2021-01-27") LocalDate start,
            @Schema(description = "现最迟完成日 Last day to finish now", examples = "2021-01-27") LocalDate finish,
            @Schema(description = "实际开始日 The day on which it was started", examples = "2021-01-14", nullable = true) @Nullable LocalDate startedOn,
            @Schema(description = "销号日 The day on which it was closed", examples = "2021-01-26", nullable = true) @Nullable LocalDate closedOn,
            @Schema(description = "完成日偏差（工作日），正数为推迟 Drift of the finish in working days; positive is later", examples = "5", nullable = true) @Nullable Integer driftWorkdays,
            @Schema(description = "实际开始日与基线最迟开始日之差（工作日），负数为提前 From the baseline's last day to start to the actual one, in working days; negative is earlier", examples = "-2", nullable = true) @Nullable Integer startedDriftWorkdays,
            @Schema(description = "销号日与基线完成日之差（工作日） From the baseline's finish to the closing, in working days", examples = "4", nullable = true) @Nullable Integer closedDriftWorkdays,
            @Schema(description = "计划工期（天） Duration planned", examples = "3") int durationDays,
            @Schema(description = "计日方式 In working or natural days", examples = "WORKDAY") DayKind dayKind,
            @Schema(description = "实际工期（天，同一计日方式） What it took, in the same kind of days", examples = "4", nullable = true) @Nullable Integer actualDays) {
    }

    @Schema(name = "BurnDownView")
    record BurnDownView(@Schema(description = "日期（当日结束时） At the end of that day", examples = "2021-01-20") LocalDate day,
            @Schema(description = "按基线应剩的任务数 Open tasks by the baseline", examples = "14") int baseline,
            @Schema(description = "按现计划应剩的任务数 Open tasks by the plan as it is", examples = "15") int plan,
            @Schema(description = "实际未销号的任务数；今天之后为空 Tasks really open; none after today", examples = "18", nullable = true) @Nullable Integer actual) {
    }

    static DriftView of(UUID plan, LocalDate opening, BaselineView baseline, Map<String, Baselines.Dates> then,
            List<DatedTask> now,
            LocalDate today, WorkdayCalendar calendar) {
        var rows = now.stream().map(task -> row(task, then.get(task.code()), calendar)).toList();
        int drifted = (int) rows.stream()
                .filter(row -> !row.start().equals(row.baselineStart()) || !row.finish().equals(row.baselineFinish())).count();
        return new DriftView(plan, opening, baseline, today, drifted, rows, burnDown(then, now, today));
    }

    private static DriftRowView row(DatedTask task, Baselines.@Nullable Dates then, WorkdayCalendar calendar) {
        LocalDate start = then == null ? null : then.start();
        LocalDate finish = then == null ? null : then.finish();
        Integer drift = finish == null ? null : workdays(finish, task.due(), calendar);
        Integer started = start == null || task.startedOn() == null ? null : workdays(start, task.startedOn(), calendar);
        Integer closed = finish == null || task.closedOn() == null ? null : workdays(finish, task.closedOn(), calendar);
        return new DriftRowView(task.code(), task.title(), task.state(), start, finish, task.start(), task.due(),
                task.startedOn(), task.closedOn(), drift, started, closed, task.durationDays(), task.dayKind(),
                task.actualDays());
    }

    private static int workdays(LocalDate from, LocalDate to, WorkdayCalendar calendar) {
        int one = (int) from.toEpochDay();
        int other = (int) to.toEpochDay();
        return one <= other ? calendar.between(one, other) : -calendar.between(other, one);
    }

    private static List<BurnDownView> burnDown(Map<String, Baselines.Dates> then, List<DatedTask> now, LocalDate today) {
        var byBaseline = then.values().stream().map(Baselines.Dates::finish).sorted().toList();
        var byPlan = now.stream().map(DatedTask::due).sorted().toList();
        var closed = now.stream().map(DatedTask::closedOn).filter(Objects::nonNull).sorted().toList();
        var days = new TreeSet<LocalDate>(List.of(today));
        days.addAll(byBaseline);
        days.addAll(byPlan);
        days.addAll(closed);
        var points = new ArrayList<BurnDownView>();
        int baseline = 0;
        int plan = 0;
        int actual = 0;
        for (LocalDate day : days) {
            baseline = passed(byBaseline, baseline, day);
            plan = passed(byPlan, plan, day);
            actual = passed(closed, actual, day);
            points.add(new BurnDownView(day, byBaseline.size() - baseline, byPlan.size() - plan,
                    day.isAfter(today) ? null : now.size() - actual));
        }
        return points;
    }

    private static int passed(List<LocalDate> sorted, int from, LocalDate day) {
        int count = from;
        while (count < sorted.size() && !sorted.get(count).isAfter(day)) {
            count++;
        }
        return count;
    }
}
