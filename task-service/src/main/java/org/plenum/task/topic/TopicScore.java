package org.plenum.task.topic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// The result of a scoring.
@Embeddable
@Schema(name = "TopicScore", description = "评分结果 Result of the scoring")
record TopicScore(
        @Schema(description = "平均总分，两位小数 Mean of the scorers' totals", examples = "86.67") @Column(name = "score_mean") BigDecimal mean,
        @Schema(description = "评分人数 Number of scorers", examples = "3") @Column(name = "score_count") int scorers,
        @Schema(description = "分差：最高总分减最低总分 Spread: the highest total less the lowest", examples = "12") @Column(name = "score_spread") int spread) {

    /// @param totals at least one
    static TopicScore of(List<Integer> totals) {
        int sum = totals.stream().mapToInt(Integer::intValue).sum();
        var mean = BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(totals.size()), 2, RoundingMode.HALF_UP);
        return new TopicScore(mean, totals.size(), Collections.max(totals) - Collections.min(totals));
    }

    /// A mean as [#of] makes them, read again.
    ///
    /// @throws IllegalArgumentException if it is none
    static BigDecimal meanOf(String text) {
        if (!text.matches("\\d{1,3}\\.\\d\\d")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }
}
