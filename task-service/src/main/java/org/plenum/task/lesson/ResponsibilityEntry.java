package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the list of responsibilities (责任清单).
record ResponsibilityEntry(@Schema(description = "条目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b20") UUID id,
        @Schema(description = "问题 Problem", examples = "委员报到集中，排队时间过长") String title,
        @Schema(description = "责任单位；尚未明确则无 Responsible unit; none yet if absent", examples = "办公室", nullable = true) @Nullable String responsibleUnit,
        @Schema(description = "责任领导 Responsible leader", examples = "李振华", nullable = true) @Nullable String responsibleLeader,
        @Schema(description = "配合单位 Cooperating units", examples = "[\"组织组\"]") List<String> cooperatingUnits,
        @Schema(description = "整改期限 To be done by", examples = "2021-01-20", nullable = true) @Nullable LocalDate dueDay,
        @Schema(description = "状态 State", examples = "RECTIFYING") LessonState state) {

    static ResponsibilityEntry of(Ledger.Row row, Ledger.Reading reading) {
        Lesson lesson = row.lesson();
        Responsibility who = lesson.responsibility();
        Rectification what = lesson.rectification();
        return new ResponsibilityEntry(lesson.id(), lesson.fields().title(), who == null ? null : who.responsibleUnit(),
                who == null ? null : who.responsibleLeader(), who == null ? List.of() : who.cooperatingUnits(),
                what == null ? null : what.dueDay(), lesson.state());
    }
}
