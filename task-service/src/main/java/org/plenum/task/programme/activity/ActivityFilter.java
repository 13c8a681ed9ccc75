package org.plenum.task.programme.activity;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of activities; null where not given.
record ActivityFilter(@Nullable UUID programme, @Nullable ActivityState state, @Nullable LocalDate from,
        @Nullable LocalDate to) {
}
