package org.plenum.task.tag;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A tag as this caller sees it.
record TagView(@Schema(description = "代码 Code", examples = "DRIVE_TALENT_SCIENCE") String code,
        @Schema(description = "名称 Title", examples = "人才科技攻坚") String title,
        @Schema(description = "所属标签组的代码 Code of the group it belongs to", examples = "FOUR_DRIVES_FOUR_FIRSTS", nullable = true) @Nullable String parent,
        @Schema(description = "依据 Where it comes from", examples = "市委七届八次全会：四个方面的攻坚之一") String basis,
        @Schema(description = "VALID 有效，RETIRED 已停用 Whether it can still be chosen", examples = "VALID") TagState state,
        @Schema(description = "停用日 Day of retirement", examples = "2025-12-31", nullable = true) @Nullable LocalDate retiredOn,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"CHANGE\",\"RETIRE\"]") List<TagAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static TagView of(StrategicTag tag, Caller by) {
        TagFields fields = tag.fields();
        return new TagView(tag.code(), fields.title(), fields.parent(), fields.basis(), tag.state(), tag.retiredOn(),
                tag.allowedActions(by), tag.version());
    }
}
