package org.plenum.task.workday;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/// A day of an official list.
///
/// @param worked in exchange (调休上班); else it is off (放假)
@Embeddable
record OfficialDay(LocalDate day, boolean worked, String festival) {
}
