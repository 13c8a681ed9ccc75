package org.plenum.task.notice;

import org.jspecify.annotations.Nullable;

/// What narrows the list of notices; null where not given.
record NoticeFilter(@Nullable String session, @Nullable String unit, @Nullable NoticeKind kind,
        @Nullable Boolean acknowledged) {
}
