package org.plenum.task.lesson.term;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// A term as the API shows it.
record LessonTermView(@Schema(description = "代码 Code", examples = "PAPERS") String code,
        @Schema(description = "所属词典：AREA 领域，SEVERITY 严重程度 Dictionary", examples = "AREA") LessonTermKind kind,
        @Schema(description = "中文 Chinese", examples = "材料") String zh,
        @Schema(description = "英文 English", examples = "Papers") String en,
        @Schema(description = "依据 Where it comes from", examples = "系统默认：按大会秘书处材料组分工") String basis,
        @Schema(description = "自何日起使用 First day", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "至何日止使用，不限则无 Last day, absent if open", nullable = true) @Nullable LocalDate validTo,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static LessonTermView of(LessonTerm term) {
        return new LessonTermView(term.code(), term.kind(), term.text().zh(), term.text().en(), term.basis(),
                term.validFrom(), term.validTo(), term.version());
    }
}
