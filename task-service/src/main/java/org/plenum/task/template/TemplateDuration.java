package org.plenum.task.template;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Where the duration of a task of a template comes from that was made of a plan.
///
/// @param plannedDays what the plan had, in the task's kind of days
/// @param actualDays what it took, if that is known
/// @param keptPlanned why it is the planned one; null where it is the actual one
@Embeddable
public record TemplateDuration(String code, int plannedDays, @Nullable Integer actualDays,
        @Enumerated(EnumType.STRING) @Nullable KeptPlanned keptPlanned) {

    /// Why a duration is the planned one.
    @Schema(name = "KeptPlanned")
    public enum KeptPlanned {
        /// 按要求取计划工期: it was asked for.
        AS_ASKED,
        /// 日期固定.
        FIXED,
        /// 里程碑: it has no duration.
        MILESTONE,
        /// 未销号: it was not done by then.
        NOT_CLOSED,
        /// 已终止.
        TERMINATED,
        /// 开始日不详: it was started before that day was kept.
        START_UNKNOWN,
        /// 实际工期超过模板所能写的.
        TOO_LONG
    }
}
