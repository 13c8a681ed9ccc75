package org.plenum.task.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// A request for an extension as shown to people.
record ExtensionView(
        @Schema(description = "任务编号 Id of the task", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID task,
        @Schema(description = "该任务的第几次申请 Number among the task's requests", examples = "1") int number,
        @Schema(description = "待审批、同意、不同意、失效（审批前任务已销号或终止） Open, granted, rejected, or lapsed when the task ended first", examples = "OPEN") ExtensionState state,
        @Schema(description = "申请时的期限 The deadline when it was asked for", examples = "2020-12-28") LocalDate from,
        @Schema(description = "申请延至 The deadline that is asked for", examples = "2020-12-31") LocalDate to,
        @Schema(description = "申请理由 Why", examples = "两个民主党派的意见月底才能收齐") String reason,
        @Schema(description = "申请人姓名 Who asked", examples = "何静") String askedBy,
        @Schema(description = "申请时间 When", examples = "2020-12-21T09:30:00+08:00") Instant askedAt,
        @Schema(description = "审批人姓名 Who decided", examples = "刘明", nullable = true) @Nullable String decidedBy,
        @Schema(description = "审批（或失效）时间 When it was decided or lapsed", examples = "2020-12-21T15:00:00+08:00", nullable = true) @Nullable Instant decidedAt,
        @Schema(description = "审批意见，不同意时必有 Why so; always for a rejection", examples = "同意，请按新期限报送", nullable = true) @Nullable String decisionReason,
        @Schema(description = "任务现在的期限 The task's deadline now", examples = "2020-12-28") LocalDate due,
        @Schema(description = "任务的版本，写操作以 If-Match 带回 Version of the task for If-Match", examples = "1") int version)
        implements
            Versioned {

    static ExtensionView of(Task task, Extension extension) {
        return new ExtensionView(task.id(), extension.number(), extension.state(), extension.from(), extension.to(),
                extension.reason(), extension.askedByName(), extension.askedAt(), extension.decidedByName(),
                extension.decidedAt(),
                extension.decisionReason(), task.dates().dueDay(), task.version());
    }
}
