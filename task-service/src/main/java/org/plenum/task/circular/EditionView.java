package org.plenum.task.circular;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An edition as it was published.
@Schema(name = "CircularEdition")
record EditionView(@Schema(description = "版次 Edition", examples = "1") int edition,
        @Schema(description = "标题 Title", examples = "关于认真学习传达七届五次会议精神的通知") String title,
        @Schema(description = "正文 Text", examples = "各专委会、各工作组：……") String text,
        @Schema(description = "更正的理由；第一版没有 Why it was corrected; none for the first", examples = "会议时间有变", nullable = true) @Nullable String reason,
        @Schema(description = "发布人 Who published it", examples = "柳安澜") String publishedBy,
        @Schema(description = "发布时间 When", examples = "2020-12-21T09:30:00+08:00") Instant publishedAt) {
}
