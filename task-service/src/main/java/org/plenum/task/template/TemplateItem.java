package org.plenum.task.template;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.plenum.task.schedule.Activity;
import org.plenum.task.schedule.DayKind;
import org.plenum.task.schedule.Progress;
import org.plenum.task.task.DeadlineKind;

/// A task as a template states it.
///
/// @param team the group of the secretariat (大会秘书处的组)
/// @param finishOffsetDays its deadline in natural days from the opening day: -11 is D-11; null if only its successors say when
/// @param deadlineKind whether that deadline binds; a fixed day and no deadline at all are hard
/// @param durationDays in days of `dayKind`
/// @param fixed it finishes on its deadline, not before it
@Embeddable
public record TemplateItem(String code, String title, String team, String leadUnit,
        @JdbcTypeCode(SqlTypes.ARRAY) List<String> cooperatingUnits, @Nullable Integer finishOffsetDays,
        @Enumerated(EnumType.STRING) DeadlineKind deadlineKind, int durationDays,
        @Enumerated(EnumType.STRING) DayKind dayKind, boolean fixed, @JdbcTypeCode(SqlTypes.ARRAY) List<String> deliverables) {

    /// What is to be scheduled, from its beginning.
    public Activity activity() {
        return new Activity(code, title, deadlineKind.due(finishOffsetDays), durationDays, dayKind, fixed, null,
                Progress.NOT_STARTED, leadUnit);
    }

    /// The same with another duration.
    public TemplateItem lasting(int days) {
        return new TemplateItem(code, title, team, leadUnit, cooperatingUnits, finishOffsetDays, deadlineKind, days, dayKind,
                fixed,
                deliverables);
    }
}
