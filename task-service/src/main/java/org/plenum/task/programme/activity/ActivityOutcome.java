package org.plenum.task.programme.activity;

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

/// What came out of an activity (协商成果).
@Embeddable
@Schema(name = "ActivityOutcome", description = "成果 Outcome")
record ActivityOutcome(
        @Schema(description = "情况摘要 Summary", examples = "村民、委员和交通部门共二十人协商停车泊位") @NotBlank @Size(max = 4000) String summary,
        @Schema(description = "达成的共识 Agreed points", examples = "[\"村口空地改建泊位三十个\"]") @JdbcTypeCode(SqlTypes.ARRAY) @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> agreedPoints,
        @Schema(description = "后续工作 What remains to be done", examples = "交通部门一月底前拿出方案", nullable = true) @Nullable @Size(max = 4000) @Pattern(regexp = "(?s).*\\S.*") String followUp) {
}
