package org.plenum.task.topic.rule;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A form of work as the API shows it.
record WorkFormView(@Schema(description = "代码 Code", examples = "RESEARCH") String code,
        @Schema(description = "中文 Chinese", examples = "调研") String zh,
        @Schema(description = "英文 English", examples = "Research") String en,
        @Schema(description = "依据 Where it comes from", examples = "系统默认：按政协履职的主要形式") String basis,
        @Schema(description = "自何日起使用 First day", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "至何日止使用，不限则无 Last day, absent if open", nullable = true) @Nullable LocalDate validTo) {

    static WorkFormView of(WorkForm form) {
        return new WorkFormView(form.code(), form.text().zh(), form.text().en(), form.basis(), form.validFrom(),
                form.validTo());
    }
}
