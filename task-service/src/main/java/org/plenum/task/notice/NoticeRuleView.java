package org.plenum.task.notice;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.schedule.DayKind;

/// A rule as shown to people.
record NoticeRuleView(@Schema(description = "种类：提醒、催办、督办 Kind", examples = "REMINDER") NoticeKind kind,
        @Schema(description = "适用于该日起到期的任务 For tasks due from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "距期限的天数，负数为期限之前 Days from the due day, negative before it", examples = "-3") int daysFromDue,
        @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") DayKind dayKind,
        @Schema(description = "依据 Basis of the rule", examples = "系统默认值") String basis) {

    static NoticeRuleView of(NoticeRule rule) {
        return new NoticeRuleView(rule.kind(), rule.validFrom(), rule.daysFromDue(), rule.dayKind(), rule.basis());
    }
}
