package org.plenum.task.lesson;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.session.SessionCode;

/// What was found (问题清单); what may be changed of it.
///
/// @param targetSession the session that is to do better
@Embeddable
@Schema(name = "LessonFields")
record LessonFields(
        @Schema(description = "来源会议名称 Title of the session looked back at", examples = "政协第七届委员会第四次全体会议") @NotBlank @Size(max = 200) String sourceTitle,
        @Schema(description = "在哪次会议改进，晚于来源会议 The session that is to do better, later than the source", examples = "7-5") @NotNull @Size(max = 5) @Pattern(regexp = SessionCode.PATTERN) String targetSession,
        @Schema(description = "领域，词典 AREA Area of work", examples = "MEETING_AFFAIRS") @NotBlank @Size(max = 40) String area,
        @Schema(description = "严重程度，词典 SEVERITY；限不足 Severity, of a shortcoming only", examples = "CONSIDERABLE", nullable = true) @Nullable @Size(max = 40) String severity,
        @Schema(description = "问题或做法 Title", examples = "委员报到集中，排队时间过长") @NotBlank @Size(max = 200) String title,
        @Schema(description = "具体情况 What happened", examples = "首日上午两小时内集中报到，平均排队四十分钟，多名委员书面反映") @NotBlank @Size(max = 4000) String description) {
}
