package org.plenum.task.evidence.rule;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.evidence.file.FileType;

/// A rule as shown to people.
record EvidenceRuleView(
        @Schema(description = "适用于该日起上传的文件 For files added from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "单个文件最大字节数 Most bytes of a file", examples = "20971520") long maxBytes,
        @Schema(description = "接收的文件类型 File types taken", examples = "[\"PDF\",\"DOCX\"]") List<FileType> types,
        @Schema(description = "依据 Basis of the rule", examples = "系统默认值") String basis) {

    static EvidenceRuleView of(EvidenceRule rule) {
        return new EvidenceRuleView(rule.validFrom(), rule.maxBytes(), rule.types(), rule.basis());
    }
}
