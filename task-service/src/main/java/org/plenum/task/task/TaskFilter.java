package org.plenum.task.task;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.plenum.task.light.Light;

/// What narrows a list of tasks; null where not given.
///
/// @param unit the lead unit
/// @param extensionOpen only those with a request for an extension that waits for a decision
/// @param tag the code of a strategic tag
record TaskFilter(@Nullable UUID plan, @Nullable String session, @Nullable String unit, @Nullable Light light,
        @Nullable TaskState state,
        @Nullable LocalDate dueFrom, @Nullable LocalDate dueTo, boolean extensionOpen, @Nullable String owner,
        @Nullable String responsibleLeader, @Nullable String cooperatingUnit, @Nullable String tag,
        @Nullable Priority priority) {
}
