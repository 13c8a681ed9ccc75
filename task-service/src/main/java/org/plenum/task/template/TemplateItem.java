package org.plenum.task.template;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.plenum.task.schedule.DayKind;

/// A task as a template states it.
///
/// @param team the group of the secretariat (大会秘书处的组)
/// @param finishOffsetDays its deadline in natural days from the opening day: -11 is D-11
/// @param durationDays in days of `dayKind`
/// @param fixed it finishes on its deadline, not before it
@Embeddable
public record TemplateItem(String code, String title, String team, String leadUnit,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> cooperatingUnits, int finishOffsetDays, int durationDays,
        @Enumerated(EnumType.STRING) DayKind dayKind, boolean fixed, @JdbcTypeCode(SqlTypes.ARRAY) List<String> deliverables) {
}
