package org.plenum.task.topic.rule;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// By what topics are scored; what is scored by one version stays scored by it.
@Schema(name = "ScoringRules")
public record ScoringRules(@Schema(description = "版本 Version", examples = "1") int version,
        @Schema(description = "适用于该日起组织的评分 For scorings opened from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "至少几人评分 How many must score", examples = "3") int fewestScorers,
        @Schema(description = "依据 Basis of the rules", examples = "系统默认值") String basis,
        @Schema(description = "各项标准与满分 Criteria and what they give") List<Criterion> criteria) {
}
