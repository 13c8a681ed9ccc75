package org.plenum.task.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.ScheduledActivity;
import org.plenum.task.task.TaskState;

/// A plan as it stands today.
record PlanView(@Schema(description = "计划编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID id,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "模板代码 Template", examples = "countdown") String template,
        @Schema(description = "所依据的模板版本 The version of the template that it follows", examples = "1") int templateVersion,
        @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") LocalDate openingDay,
        @Schema(description = "制定时的开幕日 The opening day for which it was made", examples = "2021-02-01") LocalDate madeFor,
        @Schema(description = "推算所依据的今天 The day taken as today", examples = "2020-12-21") LocalDate today,
        @Schema(description = "各日期中最低的可靠程度 The least certainty of its dates", examples = "OFFICIAL") Certainty certainty,
        @Schema(description = "任务数 Number of tasks", examples = "37") int taskCount,
        @Schema(description = "各状态的任务数 Tasks by state", examples = "{\"NOT_STARTED\":37}") Map<TaskState, Integer> states,
        @Schema(description = "各灯色的任务数 Tasks by light", examples = "{\"RED\":8,\"GREY\":20,\"YELLOW\":9}") Map<Light, Integer> lights,
        @Schema(description = "关键路径，按先后 Critical path, in order") List<TaskOfPlanView> criticalPath,
        @Schema(description = "不能按期之处；计划不会悄悄改动日期 What cannot be kept; no date is ever moved silently") List<ConflictView> conflicts,
        @Schema(description = "最近一次重新推算 When its dates were last computed anew", examples = "2020-12-21T09:30:00+08:00") Instant rescheduledAt,
        @Schema(description = "是否按现行工作日历推算；否则见 GET /previews?plan= 中的预演，应用后才采用（已无未了任务的计划保持原样） Whether it counts in the calendars in force; if not, GET /previews?plan= has the preview that adopts them (a plan with nothing open stays as it is)", examples = "true") boolean calendarCurrent,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static PlanView of(CountdownPlan plan, PlanContent content, Plan schedule, boolean calendarCurrent,
            Locale language) {
        var states = new EnumMap<TaskState, Integer>(TaskState.class);
        var lights = new EnumMap<Light, Integer>(Light.class);
        content.tasks().forEach(task -> {
            states.merge(task.state(), 1, Integer::sum);
            lights.merge(task.light(), 1, Integer::sum);
        });
        var path = schedule.criticalPath().stream().map(code -> new TaskOfPlanView(code, schedule.activity(code).title()))
                .toList();
        var conflicts = schedule.conflicts().stream().map(one -> ConflictView.of(one, schedule, language)).toList();
        return new PlanView(plan.id(), plan.sessionCode(), plan.templateCode(), plan.templateVersion(), schedule.opening(),
                plan.madeFor(),
                schedule.today(),
                certainty(schedule), content.tasks().size(), states, lights, path, conflicts,
                plan.rescheduledAt(), calendarCurrent, plan.version());
    }

    static Certainty certainty(Plan schedule) {
        return schedule.activities().stream().map(ScheduledActivity::certainty).reduce(Certainty.OFFICIAL, Certainty::and);
    }
}
