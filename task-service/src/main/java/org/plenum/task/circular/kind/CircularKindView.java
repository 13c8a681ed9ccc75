package org.plenum.task.circular.kind;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A kind as the API shows it.
record CircularKindView(@Schema(description = "代码 Code", examples = "PLENARY_SPIRIT") String code,
        @Schema(description = "中文 Chinese", examples = "学习传达全会精神") String zh,
        @Schema(description = "英文 English", examples = "Study of the plenary's spirit") String en,
        @Schema(description = "依据 Where it comes from", examples = "系统默认：全会闭幕后学习传达全会精神") String basis,
        @Schema(description = "自何日起使用 First day", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "至何日止使用，不限则无 Last day, absent if open", nullable = true) @Nullable LocalDate validTo) {

    static CircularKindView of(CircularKind kind) {
        return new CircularKindView(kind.code(), kind.text().zh(), kind.text().en(), kind.basis(), kind.validFrom(),
                kind.validTo());
    }
}
