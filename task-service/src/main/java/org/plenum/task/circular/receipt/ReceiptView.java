package org.plenum.task.circular.receipt;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// That somebody has read an edition.
@Schema(name = "CircularReceipt")
public record ReceiptView(
        @Schema(description = "通知编号 Circular", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2d10") UUID circular,
        @Schema(description = "版次 Edition", examples = "1") int edition,
        @Schema(description = "账号 Account", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") String account,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "签收时所代表的单位 Unit for which the reader acted then", examples = "组织组", nullable = true) @Nullable String unit,
        @Schema(description = "签收时间 When", examples = "2020-12-21T10:05:00+08:00") Instant readAt) {
}
