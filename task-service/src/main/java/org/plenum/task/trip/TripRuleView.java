package org.plenum.task.trip;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule as shown to people.
@Schema(name = "TripRule")
record TripRuleView(
        @Schema(description = "适用于该日起开始的活动 For trips that start from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "同一县（市、区）两次调研须间隔的天数 Days that should lie between two groups in one county", examples = "10") int countyDays,
        @Schema(description = "依据 Basis of the rule", examples = "系统默认值") String basis) {

    static TripRuleView of(TripRule rule) {
        return new TripRuleView(rule.validFrom(), rule.countyDays(), rule.basis());
    }
}
