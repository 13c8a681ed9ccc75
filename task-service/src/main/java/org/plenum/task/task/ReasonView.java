package org.plenum.task.task;

import java.time.LocalDate;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Link;
import org.plenum.task.schedule.Reason;

/// Why a task has its dates, as data.
public record ReasonView(
        @Schema(description = "种类：开幕、固定日、自身期限、自身日期、后续任务、计划末日 What binds the date", examples = "SUCCESSOR") ReasonKind kind,
        @Schema(description = "起约束作用的日期 The day that binds: its own, or the successor's", examples = "2021-01-21") LocalDate day,
        @Schema(description = "自身期限所指的日子（可能不是工作日） The day that its own deadline names", examples = "2021-01-21", nullable = true) @Nullable LocalDate stated,
        @Schema(description = "自身期限距开幕日的天数 Own deadline in days from the opening", examples = "-11", nullable = true) @Nullable Integer offsetDays,
        @Schema(description = "后续任务代码 Code of the successor", examples = "T24", nullable = true) @Nullable String successor,
        @Schema(description = "后续任务名称 Its title", examples = "文件付印", nullable = true) @Nullable String successorTitle,
        @Schema(description = "依赖类型 Type of link", examples = "FS", nullable = true) Link.@Nullable Type linkType,
        @Schema(description = "间隔工作日 Lag in working days", examples = "0", nullable = true) @Nullable Integer lag) {

    /// The reason as data.
    public static ReasonView of(Reason reason) {
        return switch (reason) {
            case Reason.Opening(var date) -> own(ReasonKind.OPENING, date, null, null);
            case Reason.Fixed(var date) -> own(ReasonKind.FIXED, date, null, null);
            case Reason.OwnDeadline(var offset, var stated, var date) -> own(ReasonKind.OWN_DEADLINE, date, stated, offset);
            case Reason.OwnDate(var stated, var date) -> own(ReasonKind.OWN_DATE, date, stated, null);
            case Reason.PlanEnd(var date) -> own(ReasonKind.PLAN_END, date, null, null);
            case Reason.Successor(var code, var title, var type, var lag, var date) ->
                new ReasonView(ReasonKind.SUCCESSOR, date, null, null, code, title, type, lag);
        };
    }

    private static ReasonView own(ReasonKind kind, LocalDate day, @Nullable LocalDate stated, @Nullable Integer offset) {
        return new ReasonView(kind, day, stated, offset, null, null, null, null);
    }

    Reason reason() {
        return switch (kind) {
            case OPENING -> new Reason.Opening(day);
            case FIXED -> new Reason.Fixed(day);
            case OWN_DEADLINE -> new Reason.OwnDeadline(given(offsetDays), given(stated), day);
            case OWN_DATE -> new Reason.OwnDate(given(stated), day);
            case PLAN_END -> new Reason.PlanEnd(day);
            case SUCCESSOR -> new Reason.Successor(given(successor), given(successorTitle), given(linkType), given(lag), day);
        };
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
