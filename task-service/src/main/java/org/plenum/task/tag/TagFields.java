package org.plenum.task.tag;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What may be changed of a tag.
@Embeddable
@Schema(name = "TagFields")
record TagFields(
        @Schema(description = "名称，在有效标签中唯一 Title, unique among valid tags", examples = "人才科技攻坚") @NotBlank @Size(max = 100) String title,
        @Schema(description = "所属标签组的代码；标签组自身不再属于别组 Code of the group it belongs to; a group belongs to none", examples = "FOUR_DRIVES_FOUR_FIRSTS", nullable = true) @Nullable @Size(max = 40) @Pattern(regexp = StrategicTag.CODE) String parent,
        @Schema(description = "依据 Where it comes from", examples = "市委七届八次全会：四个方面的攻坚之一") @NotBlank @Size(max = 500) String basis) {
}
