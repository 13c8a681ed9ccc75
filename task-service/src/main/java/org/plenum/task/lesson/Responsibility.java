package org.plenum.task.lesson;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Who answers for a lesson (责任清单).
@Embeddable
@Schema(name = "LessonResponsibility", description = "责任 Who answers for it")
record Responsibility(
        @Schema(description = "责任单位 Responsible unit", examples = "办公室") @NotBlank @Size(max = 100) String responsibleUnit,
        @Schema(description = "责任领导 Responsible leader", examples = "李振华", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*") String responsibleLeader,
        @Schema(description = "配合单位 Cooperating units", examples = "[\"组织组\"]") @JdbcTypeCode(SqlTypes.ARRAY) @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> cooperatingUnits) {
}
