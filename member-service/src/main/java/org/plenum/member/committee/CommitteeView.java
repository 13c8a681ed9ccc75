package org.plenum.member.committee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A committee as others see it.
@Schema(name = "CommitteeView", description = "专门委员会 A special committee")
public record CommitteeView(@Schema(description = "代码 Code", examples = "proposals") String code,
        @Schema(description = "名称 Name", examples = "提案委员会") String name) {
}
