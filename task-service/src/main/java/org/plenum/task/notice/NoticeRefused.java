package org.plenum.task.notice;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// Why a notice stays as it is.
abstract sealed class NoticeRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private NoticeRefused(String message) {
        super(message, null, false, false);
    }

    static final class Unknown extends NoticeRefused {
        private static final long serialVersionUID = 1L;
        final UUID notice;

        Unknown(UUID notice) {
            super("unknown notice");
            this.notice = notice;
        }
    }

    static final class NotAddressee extends NoticeRefused {
        private static final long serialVersionUID = 1L;
        final NoticeKind kind;
        final String unit;

        NotAddressee(Notice notice) {
            super("not addressed to the caller");
            this.kind = notice.kind();
            this.unit = notice.unit();
        }
    }

    static final class Acknowledged extends NoticeRefused {
        private static final long serialVersionUID = 1L;
        final @Nullable String name;
        final @Nullable Instant at;

        Acknowledged(Notice notice) {
            super("acknowledged before");
            this.name = notice.acknowledgedName();
            this.at = notice.acknowledgedAt();
        }
    }
}
