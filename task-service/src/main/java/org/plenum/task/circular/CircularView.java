package org.plenum.task.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;
import org.plenum.task.circular.audience.CircularAudience;

/// A circular as this caller sees it.
record CircularView(@Schema(description = "通知编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d10") UUID id,
        @Schema(description = "标题 Title", examples = "关于认真学习传达七届五次会议精神的通知") String title,
        @Schema(description = "正文；撤回后不再给读者 Text; no longer shown to readers once it is withdrawn", examples = "各专委会、各工作组：……", nullable = true) @Nullable String text,
        @Schema(description = "种类 Kind", examples = "PLENARY_SPIRIT") String kind,
        @Schema(description = "种类名称 Its name", examples = "学习传达全会精神") String kindName,
        @Schema(description = "签收期限 To be read by", examples = "2020-12-31", nullable = true) @Nullable LocalDate readBy,
        @Schema(description = "发送范围；只给发布者 Audience, shown to publishers only", nullable = true) @Nullable CircularAudience audience,
        @Schema(description = "状态 State", examples = "PUBLISHED") CircularState state,
        @Schema(description = "版次；0 为尚未发布，签收时带回 Edition, 0 before the first; a receipt names it", examples = "1") int edition,
        @Schema(description = "最近一次更正或撤回的理由 Why it was last corrected or withdrawn", examples = "会议时间有变", nullable = true) @Nullable String reason,
        @Schema(description = "调用者签收本版的时间 When the caller has read this edition", examples = "2020-12-21T10:05:00+08:00", nullable = true) @Nullable Instant readAt,
        @Schema(description = "期限已过而调用者应签收未签收 Past the deadline, addressed to the caller and not read", examples = "false") boolean overdue,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"ACKNOWLEDGE\"]") List<CircularAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {
}
