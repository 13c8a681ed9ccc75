package org.plenum.task.lesson;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of lessons; null where not given.
///
/// @param unit the responsible unit
/// @param task a linked task
record LessonFilter(@Nullable String source, @Nullable String target, @Nullable LessonKind kind, @Nullable String area,
        @Nullable String severity, @Nullable LessonState state, @Nullable String unit, @Nullable UUID task) {

    /// Whether any lesson can be meant: where two conditions exclude each other, nobody looks through all lessons to find none.
    boolean canMatch() {
        return kind == null || switch (kind) {
            case GOOD_PRACTICE -> severity == null && state != LessonState.CLOSED;
            case SHORTCOMING -> state != LessonState.ADOPTED;
        };
    }

    /// The shortcomings, of which the three lists are made.
    static LessonFilter shortcomings(@Nullable String source, @Nullable String target, @Nullable LessonState state,
            @Nullable String unit) {
        return new LessonFilter(source, target, LessonKind.SHORTCOMING, null, null, state, unit, null);
    }
}
