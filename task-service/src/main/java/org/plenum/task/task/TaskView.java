package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;
import org.plenum.platform.workdays.Certainty;
import org.plenum.task.light.Light;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.workday.WorkCalendars;

/// A task as this caller sees it today.
record TaskView(@Schema(description = "任务编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID id,
        @Schema(description = "所属计划 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "计划内代码 Code within the plan", examples = "T13") String code,
        @Schema(description = "任务名称 Title", examples = "赴县(市、区)调研") String title,
        @Schema(description = "所属组 Group of the secretariat", examples = "秘书组") String group,
        @Schema(description = "牵头单位 Lead unit", examples = "办公室") String leadUnit,
        @Schema(description = "配合单位 Cooperating units", examples = "[\"各专委会\"]") List<String> cooperatingUnits,
        @Schema(description = "责任领导 Responsible leader", examples = "李振华", nullable = true) @Nullable String responsibleLeader,
        @Schema(description = "责任人 Owner", examples = "王丽", nullable = true) @Nullable String owner,
        @Schema(description = "成果与佐证 Deliverables", examples = "[\"调研报告\"]") List<String> deliverables,
        @Schema(description = "优先级 Priority", examples = "NORMAL") Priority priority,
        @Schema(description = "战略标签 Strategic tags") List<TaskTagView> tags,
        @Schema(description = "自身完成期限，距开幕日的自然日数 Own deadline in natural days from the opening day", examples = "-30", nullable = true) @Nullable Integer finishOffsetDays,
        @Schema(description = "期限性质：硬期限须遵守，软期限只提醒 Whether the plan keeps its own deadline, or only warns if it is missed", examples = "HARD") DeadlineKind deadlineKind,
        @Schema(description = "工期（天） Duration in days", examples = "10") int durationDays,
        @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") DayKind dayKind,
        @Schema(description = "日期是否固定 Fixed to its day", examples = "false") boolean fixed,
        @Schema(description = "最早可开始日 The first day on which it may start", examples = "2021-01-04", nullable = true) @Nullable LocalDate notBefore,
        @Schema(description = "最迟开始日 The last day to start", examples = "2020-12-18") LocalDate start,
        @Schema(description = "最迟完成日 The last day to finish", examples = "2020-12-31") LocalDate due,
        @Schema(description = "日期的可靠程度 How far the dates can be relied on", examples = "OFFICIAL") Certainty certainty,
        @Schema(description = "为何是这个日期 Why these dates", examples = "因「文件付印」最迟1月22日开始，需在1月21日前完成") String why,
        @Schema(description = "原因的数据 The reason as data") ReasonView reason,
        @Schema(description = "按哪个单位的日历推算；空为通用工作日历 The unit whose calendar counted; none for the general one", examples = "宣传组", nullable = true) @Nullable String calendarUnit,
        @Schema(description = "状态 State", examples = "IN_PROGRESS") TaskState state,
        @Schema(description = "进度（百分比） Percent done", examples = "40") int progress,
        @Schema(description = "未完成的步骤数；有步骤时进度由步骤汇总 Steps that are open; progress comes from the steps if there are any", examples = "3") int stepsOpen,
        @Schema(description = "已完成的步骤数 Steps that are done", examples = "2") int stepsDone,
        @Schema(description = "今日灯色 Light as of today", examples = "GREEN") Light light,
        @Schema(description = "是否曾经逾期 Whether it was ever overdue", examples = "false") boolean wasLate,
        @Schema(description = "提交验收时的说明 Note of the last handing in", examples = "已走访6个县", nullable = true) @Nullable String handInNote,
        @Schema(description = "最近一次提交的佐证名称，详见 /evidence Names of the evidence of the last handing in; more at /evidence", examples = "[\"调研报告定稿\"]") List<String> evidence,
        @Schema(description = "最近一次退回的理由 Reason of the last sending back", examples = "缺少数据附表", nullable = true) @Nullable String sentBackReason,
        @Schema(description = "暂缓、终止的理由，或重启的理由（至再次提交验收） Why it was suspended, terminated or, until it is handed in again, reopened", examples = "待省里通知明确后恢复", nullable = true) @Nullable String stateReason,
        @Schema(description = "是否有待审批的延期申请 Whether a request for an extension waits for a decision", examples = "false") boolean extensionOpen,
        @Schema(description = "实际开始日 Day of the start", examples = "2020-12-18", nullable = true) @Nullable LocalDate startedOn,
        @Schema(description = "销号日，即实际完成日 Day of closing: the actual finish", examples = "2020-12-30", nullable = true) @Nullable LocalDate closedOn,
        @Schema(description = "实际工期（天，与工期同一计日方式），首尾两日均计、暂缓期间不计；未销号为空 What it took, in its own kind of days, both ends included and without the time of its suspension; none until it is closed", examples = "9", nullable = true) @Nullable Integer actualDays,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"START\",\"CHANGE\"]") List<TaskAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    /// @param tagTitles the titles of its tags, by code
    static TaskView of(Task task, Map<String, String> tagTitles, LocalDate today, Caller by, WorkCalendars calendars,
            Locale language) {
        Division division = task.division();
        Timing timing = task.timing();
        TaskDates dates = task.dates();
        return new TaskView(task.id(), task.planId(), task.sessionCode(), task.code(), task.title(), division.team(),
                division.leadUnit(),
                division.cooperatingUnits(), division.responsibleLeader(), division.owner(), division.deliverables(),
                division.priority(), division.tags().stream().map(code -> TaskTagView.of(code, tagTitles)).toList(),
                timing.finishOffsetDays(), timing.deadlineKind(), timing.durationDays(), timing.dayKind(), timing.fixed(),
                timing.notBefore(),
                dates.startDay(),
                dates.dueDay(), dates.certainty(), dates.why(task.code(), task.title(), language), dates.reasonView(),
                dates.calendarUnit(),
                task.state(),
                task.progress(), task.tally().stepsOpen(), task.tally().stepsDone(), task.light(today), task.wasLate(today),
                task.handInNote(), task.evidence(),
                task.sentBackReason(),
                task.stateReason(), task.extensionOpen(), task.startedOn(), task.closedOn(), task.actualDays(calendars),
                task.allowedActions(by, today), task.version());
    }
}
