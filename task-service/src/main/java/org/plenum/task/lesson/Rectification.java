package org.plenum.task.lesson;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is done about a lesson, and until when (整改清单). The tasks that do it are linked.
@Embeddable
@Schema(name = "LessonRectification", description = "整改 What is done about it")
record Rectification(
        @Schema(description = "整改措施 Measures", examples = "分代表团错时报到，增设两个报到点，提前一天核对证件") @NotBlank @Size(max = 4000) String measures,
        @Schema(description = "整改期限 To be done by", examples = "2021-01-20") @NotNull LocalDate dueDay) {
}
