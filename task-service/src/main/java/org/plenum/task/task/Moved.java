package org.plenum.task.task;

import java.time.LocalDate;
import java.util.UUID;

/// A task whose dates changed.
///
/// @param startFrom its last day to start before
/// @param startTo its last day to start now
/// @param from its last day to finish before
/// @param to its last day to finish now
public record Moved(UUID task, String code, String title, LocalDate startFrom, LocalDate startTo, LocalDate from,
        LocalDate to) {
}
