package org.plenum.task.light;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule as shown to people.
record LightRuleView(
        @Schema(description = "适用于该日起到期的任务 For tasks due from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "距期限不超过几个工作日亮黄灯 Yellow when no more working days are left", examples = "3") int yellowWorkdaysLeft,
        @Schema(description = "进度比时间进度落后超过几个百分点亮黄灯 Yellow when progress is more points behind the time share", examples = "20") int yellowPointsBehind,
        @Schema(description = "依据 Basis of the rule", examples = "系统默认值") String basis) {

    static LightRuleView of(LightRule rule) {
        return new LightRuleView(rule.validFrom(), rule.yellowWorkdaysLeft(), rule.yellowPointsBehind(), rule.basis());
    }
}
