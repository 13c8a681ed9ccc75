package org.plenum.task.task;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A strategic tag that a task carries.
record TaskTagView(@Schema(description = "代码 Code", examples = "NINE_CITIES") String code,
        @Schema(description = "名称 Title", examples = "九市建设") String title) {

    static TaskTagView of(String code, Map<String, String> titles) {
        return new TaskTagView(code, titles.getOrDefault(code, code));
    }
}
