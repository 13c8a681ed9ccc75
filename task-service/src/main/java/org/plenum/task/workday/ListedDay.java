package org.plenum.task.workday;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.language.Visible;

/// A day in an official list.
@Schema(name = "ListedDay")
public record ListedDay(@Schema(description = "日期 The day", examples = "2027-02-05") @NotNull LocalDate date,
        @Schema(description = "所属节日 Its festival", examples = "春节") @NotBlank @Visible @Size(max = 20) String festival) {
}
