package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the list of rectifications (整改清单).
record RectificationEntry(@Schema(description = "条目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b20") UUID id,
        @Schema(description = "问题 Problem", examples = "委员报到集中，排队时间过长") String title,
        @Schema(description = "责任单位 Responsible unit", examples = "办公室", nullable = true) @Nullable String responsibleUnit,
        @Schema(description = "整改措施；尚未制定则无 Measures; none yet if absent", examples = "分代表团错时报到，增设两个报到点", nullable = true) @Nullable String measures,
        @Schema(description = "整改期限 To be done by", examples = "2021-01-20", nullable = true) @Nullable LocalDate dueDay,
        @Schema(description = "是否逾期未整改 Past its own deadline with work left", examples = "false") boolean overdue,
        @Schema(description = "改进任务 Linked tasks") List<ImprovementTaskView> tasks,
        @Schema(description = "状态 State", examples = "RECTIFYING") LessonState state,
        @Schema(description = "佐证 Evidence", examples = "[\"报到演练记录\"]") List<String> evidence,
        @Schema(description = "销号日 Day of closing", examples = "2021-01-19", nullable = true) @Nullable LocalDate closedOn) {

    static RectificationEntry of(Ledger.Row row, Ledger.Reading reading) {
        Lesson lesson = row.lesson();
        Responsibility who = lesson.responsibility();
        Rectification what = lesson.rectification();
        return new RectificationEntry(lesson.id(), lesson.fields().title(), who == null ? null : who.responsibleUnit(),
                what == null ? null : what.measures(), what == null ? null : what.dueDay(),
                lesson.isOverdue(reading.today()), row.taskViews(), lesson.state(), lesson.evidence(), lesson.closedOn());
    }
}
