package org.plenum.task.workday;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.language.Visible;

/// A single day on which a unit works, or does not, whatever else holds.
@Embeddable
@Schema(name = "UnitDay")
record UnitDay(@Schema(description = "日期 The day", examples = "2021-01-30") @NotNull LocalDate day,
        @Schema(description = "是否上班 Whether it is worked", examples = "true") boolean worked,
        @Schema(description = "事由 Why", examples = "会场布置") @NotBlank @Visible @Size(max = 100) String reason) {
}
