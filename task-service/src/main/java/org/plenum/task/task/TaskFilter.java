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

    /// Whether any task can be meant: where two conditions exclude each other, nobody looks through all tasks to find none.
    boolean canMatch() {
        return (dueFrom == null || dueTo == null || !dueFrom.isAfter(dueTo))
                && (state == null || light == null || fits(light, state));
    }

    /// The same, of what is due from `first` to `last`.
    TaskFilter within(LocalDate first, LocalDate last) {
        return new TaskFilter(plan, session, unit, light, state, dueFrom == null || dueFrom.isBefore(first) ? first : dueFrom,
                dueTo == null || dueTo.isAfter(last) ? last : dueTo, extensionOpen, owner, responsibleLeader, cooperatingUnit,
                tag, priority);
    }

    /// Whether a task in that state ever has that light, see [Task#light].
    private static boolean fits(Light light, TaskState state) {
        return switch (state) {
            case NOT_STARTED -> light == Light.RED || light == Light.YELLOW || light == Light.GREY;
            case IN_PROGRESS, AWAITING_CHECK -> light == Light.RED || light == Light.YELLOW || light == Light.GREEN;
            case CLOSED -> light == Light.BLUE;
            case SUSPENDED, TERMINATED -> light == Light.GREY;
        };
    }
}
