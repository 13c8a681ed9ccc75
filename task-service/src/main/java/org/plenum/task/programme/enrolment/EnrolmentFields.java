package org.plenum.task.programme.enrolment;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be changed of an enrolment.
///
/// @param lastDay null while there is no end
@Embeddable
@Schema(name = "ProgrammeMemberFields")
record EnrolmentFields(
        @Schema(description = "姓名 Name", examples = "田富") @NotBlank @Size(max = 100) String name,
        @Schema(description = "参加至何日，不限则无 Last day, absent if open", examples = "2021-12-31", nullable = true) @Nullable LocalDate lastDay) {
}
