package org.plenum.task.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

import jakarta.persistence.Embeddable;

import org.jspecify.annotations.Nullable;

/// A [UnitWeek] as it is kept.
///
/// @param days a bit for each day of the week that is worked; Monday is the lowest
@Embeddable
record StoredWeek(LocalDate validFrom, @Nullable LocalDate validTo, int days) {

    static StoredWeek of(UnitWeek week) {
        return new StoredWeek(week.from(), week.to(),
                week.worked().stream().distinct().mapToInt(day -> 1 << day.getValue() - 1).sum());
    }

    UnitWeek week() {
        return new UnitWeek(validFrom, validTo,
                Arrays.stream(DayOfWeek.values()).filter(day -> (days & 1 << day.getValue() - 1) != 0).toList());
    }
}
