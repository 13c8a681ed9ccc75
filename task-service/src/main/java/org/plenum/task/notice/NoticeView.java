package org.plenum.task.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A notice as this caller sees it.
record NoticeView(@Schema(description = "通知编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a30") UUID id,
        @Schema(description = "种类：提醒、催办、督办 Kind", examples = "URGE") NoticeKind kind,
        @Schema(description = "所涉任务 Task", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") UUID task,
        @Schema(description = "会议代码 Session", examples = "7-5") String session,
        @Schema(description = "任务代码 Code of the task", examples = "T09") String taskCode,
        @Schema(description = "任务名称 Title of the task", examples = "大会发言截稿") String taskTitle,
        @Schema(description = "牵头单位 Lead unit", examples = "发言组") String unit,
        @Schema(description = "责任领导 Responsible leader", examples = "李振华", nullable = true) @Nullable String leader,
        @Schema(description = "任务期限 Due day of the task", examples = "2020-12-23") LocalDate due,
        @Schema(description = "发出日 Issued on", examples = "2020-12-24") LocalDate issuedOn,
        @Schema(description = "通知内容 What it says", examples = "「大会发言截稿」应于12月23日完成，已经逾期，请抓紧办理。") String sentence,
        @Schema(description = "签收人 Who acknowledged it", examples = "王丽", nullable = true) @Nullable String acknowledgedBy,
        @Schema(description = "签收时间 When", examples = "2020-12-24T10:05:00+08:00", nullable = true) @Nullable Instant acknowledgedAt,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"ACKNOWLEDGE\"]") List<NoticeAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    private static final DateTimeFormatter CHINESE_DATE = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    static NoticeView of(Notice notice, Caller caller, Locale language) {
        var sentence = notice.kind().sentence(notice.taskTitle(), notice.dueDay().format(CHINESE_DATE),
                notice.dueDay().format(ENGLISH_DATE));
        return new NoticeView(notice.id(), notice.kind(), notice.taskId(), notice.sessionCode(), notice.taskCode(),
                notice.taskTitle(), notice.unit(), notice.leader(), notice.dueDay(), notice.issuedOn(), sentence.in(language),
                notice.acknowledgedName(), notice.acknowledgedAt(), notice.allowedActions(caller), notice.version());
    }
}
