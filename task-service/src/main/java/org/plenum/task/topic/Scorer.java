package org.plenum.task.topic;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Who is named to score.
@Schema(name = "Scorer")
record Scorer(
        @Schema(description = "账号（令牌的 sub） Account: subject of the token", examples = "6f1c1c4e-3a8d-3c0b-9f43-0b6d3f0c8a11") @NotBlank @Size(max = 200) String account,
        @Schema(description = "姓名 Name", examples = "孙岩") @NotBlank @Size(max = 100) String name) {
}
