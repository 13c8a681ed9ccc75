package org.plenum.task.programme.village;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of assignments; null where not given.
record VillageAssignmentFilter(@Nullable UUID programme, @Nullable String account, @Nullable String county,
        @Nullable String village, @Nullable VillageAssignmentState state) {
}
