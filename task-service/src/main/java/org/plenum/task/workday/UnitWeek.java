package org.plenum.task.workday;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// On which days of the week a unit works, for a time.
@Schema(name = "UnitWeek")
record UnitWeek(@Schema(description = "首日 First day", examples = "2021-01-04") @NotNull LocalDate from,
        @Schema(description = "末日（含），空为一直有效 Last day, included; none: for good", examples = "2021-02-07", nullable = true) @Nullable LocalDate to,
        @Schema(description = "上班的星期几 Days of the week that are worked", examples = "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\"]") @NotEmpty @Size(max = 7) List<java.time.@NotNull DayOfWeek> worked) {

    UnitDays.Week week() {
        return new UnitDays.Week(from, to, Set.copyOf(worked));
    }
}
