package org.plenum.task.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A circular in a list: without its text.
@Schema(name = "CircularSummary")
record CircularRow(@Schema(description = "通知编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d10") UUID id,
        @Schema(description = "标题 Title", examples = "关于认真学习传达七届五次会议精神的通知") String title,
        @Schema(description = "种类 Kind", examples = "PLENARY_SPIRIT") String kind,
        @Schema(description = "种类名称 Its name", examples = "学习传达全会精神") String kindName,
        @Schema(description = "签收期限 To be read by", examples = "2020-12-31", nullable = true) @Nullable LocalDate readBy,
        @Schema(description = "状态 State", examples = "PUBLISHED") CircularState state,
        @Schema(description = "版次 Edition", examples = "1") int edition,
        @Schema(description = "最近一次更正或撤回的理由 Why it was last corrected or withdrawn", examples = "会议时间有变", nullable = true) @Nullable String reason,
        @Schema(description = "调用者签收本版的时间 When the caller has read this edition", examples = "2020-12-21T10:05:00+08:00", nullable = true) @Nullable Instant readAt) {
}
