package org.plenum.member.term;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What loading the national list of sectors did.
record SectorsLoaded(@Schema(description = "第几届 Which term", examples = "7") int term,
        @Schema(description = "新增的界别数 Sectors added", examples = "34") int added,
        @Schema(description = "代码或名称已存在而保留不动的界别数 Sectors left alone because their code or name stood already", examples = "0") int kept) {
}
