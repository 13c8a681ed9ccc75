package org.plenum.task.notice;

import java.util.UUID;

/// Who acknowledged a notice (签收).
record NoticeAcknowledged(UUID notice, UUID task, NoticeKind kind, String by) {
}
