package org.plenum.task.topic;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a scorer gives for one criterion.
@Schema(name = "GivenScore")
record GivenScore(
        @Schema(description = "评分标准代码，见 /api/v1/topic-rules/scoring Code of the criterion", examples = "PARTY_FOCUS") @NotBlank @Size(max = 40) String criterion,
        @Schema(description = "得分，0 到该项满分 Points, from 0 to what the criterion gives", examples = "18") @NotNull @Min(0) @Max(100) Integer points) {
}
