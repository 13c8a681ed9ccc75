package org.plenum.task.lesson;

import java.util.Objects;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A row of the list of problems (问题清单).
record ProblemEntry(@Schema(description = "条目编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b20") UUID id,
        @Schema(description = "来源会议 The session looked back at", examples = "7-4") String sourceSession,
        @Schema(description = "领域名称 Area of work", examples = "会务") String area,
        @Schema(description = "问题 Problem", examples = "委员报到集中，排队时间过长") String title,
        @Schema(description = "具体表现 What happened", examples = "首日上午两小时内集中报到，平均排队四十分钟") String description,
        @Schema(description = "严重程度名称 Severity", examples = "较重") String severity,
        @Schema(description = "提出单位 Raised by", examples = "组织组") String raisedBy,
        @Schema(description = "状态 State", examples = "RECTIFYING") LessonState state) {

    static ProblemEntry of(Ledger.Row row, Ledger.Reading reading) {
        Lesson lesson = row.lesson();
        LessonFields fields = lesson.fields();
        return new ProblemEntry(lesson.id(), lesson.sourceSession(), Objects.requireNonNull(reading.name(fields.area())),
                fields.title(), fields.description(), Objects.requireNonNull(reading.name(fields.severity())),
                lesson.raisedBy(), lesson.state());
    }
}
