package org.plenum.member.code;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A code with its name.
@Schema(name = "CodedName", description = "代码与名称 A code with its name")
public record Coded(@Schema(description = "代码 Code", examples = "06") String code,
        @Schema(description = "名称 Name", examples = "民建会员") String name) {
}
