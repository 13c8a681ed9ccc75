package org.plenum.task.template;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A template in a list.
record TemplateSummaryView(@Schema(description = "模板代码 Code", examples = "countdown") String code,
        @Schema(description = "版本，只增不改 Version; a version never changes", examples = "1") int version,
        @Schema(description = "名称 Title", examples = "全体会议倒排模板") String title) {
}
