package org.plenum.task.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Due;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;
import org.plenum.task.task.PlannedTask;
import org.plenum.task.task.ReasonView;
import org.plenum.task.task.TaskState;

/// The whole countdown (倒排时间表), in the order of its dates.
record CountdownView(@Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") LocalDate openingDay,
        @Schema(description = "推算所依据的今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "各日期中最低的可靠程度 The least certainty of its dates", examples = "OFFICIAL") Certainty certainty,
        @Schema(description = "逐项，按完成日先后 Row by row, by date") List<CountdownRowView> rows,
        @Schema(description = "计划的版本 Version of the plan", examples = "0") int version) implements Versioned {

    @Schema(name = "CountdownRowView")
    record CountdownRowView(@Schema(description = "任务编号 Id of the task") UUID id,
            @Schema(description = "任务代码 Code", examples = "T24") String code,
            @Schema(description = "完成日（最迟） The date: last day to finish", examples = "2021-01-21") LocalDate date,
            @Schema(description = "最迟开始日 Last day to start", examples = "2021-01-21") LocalDate start,
            @Schema(description = "距开幕日天数：-11 即 D-11 Days from the opening: -11 is D-11", examples = "-11") int tMinus,
            @Schema(description = "任务名称 Title", examples = "常委会审议(召开决定、报告、委员调整、名单)") String title,
            @Schema(description = "所属组 Group", examples = "秘书组") String group,
            @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
            @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable String owner,
            @Schema(description = "状态 State", examples = "NOT_STARTED") TaskState state,
            @Schema(description = "进度（百分比） Percent done", examples = "0") int progress,
            @Schema(description = "今日灯色 Light as of today", examples = "GREY") Light light,
            @Schema(description = "是否曾经逾期 Whether it was ever overdue", examples = "false") boolean wasLate,
            @Schema(description = "最早可开始日，自今日推算 First day on which it can start, seen from today", examples = "2021-01-15") LocalDate earlyStart,
            @Schema(description = "最早可完成日 First day on which it can finish", examples = "2021-01-15") LocalDate earlyFinish,
            @Schema(description = "总时差（工作日），负数为已不可行 Total slack in working days; negative: cannot be kept", examples = "4") int totalSlack,
            @Schema(description = "自由时差（工作日） Free slack in working days", examples = "0") int freeSlack,
            @Schema(description = "是否关键任务 Whether it is critical", examples = "true") boolean critical,
            @Schema(description = "日期的可靠程度 How far the dates can be relied on", examples = "OFFICIAL") Certainty certainty,
            @Schema(description = "为何是这个日期 Why this date", examples = "因「文件付印」最迟1月22日开始，需在1月21日前完成") String why,
            @Schema(description = "原因的数据 The reason as data") ReasonView reason,
            @Schema(description = "按哪个单位的日历推算；空为通用工作日历 The unit whose calendar counted; none for the general one", examples = "宣传组", nullable = true) @Nullable String calendarUnit,
            @Schema(description = "软期限所指的日子 The day that its soft deadline names, if it has one", examples = "2021-01-15", nullable = true) @Nullable LocalDate softDeadline) {

        private static CountdownRowView of(PlannedTask task, ScheduledActivity dated, LocalDate opening, Locale language) {
            return new CountdownRowView(task.id(), task.code(), dated.lateFinish(), dated.lateStart(),
                    (int) ChronoUnit.DAYS.between(opening, dated.lateFinish()), dated.title(), task.team(), task.leadUnit(),
                    task.owner(),
                    task.state(), task.progress(), task.light(), task.wasLate(), dated.earlyStart(), dated.earlyFinish(),
                    dated.totalSlack(), dated.freeSlack(), dated.critical(), dated.certainty(), dated.why(language),
                    ReasonView.of(dated.reason()), dated.calendar(),
                    task.activity().due() instanceof Due.Target(int days) ? opening.plusDays(days) : null);
        }
    }

    static CountdownView of(CountdownPlan plan, PlanContent content, Plan schedule, Locale language) {
        var rows = content.tasks().stream()
                .map(task -> CountdownRowView.of(task, schedule.activity(task.code()), schedule.opening(), language))
                .sorted(Comparator.comparing(CountdownRowView::date).thenComparing(CountdownRowView::start)
                        .thenComparing(CountdownRowView::code))
                .toList();
        return new CountdownView(plan.id(), plan.sessionCode(), schedule.opening(), schedule.today(),
                PlanView.certainty(schedule), rows,
                plan.version());
    }
}
