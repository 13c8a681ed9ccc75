package org.plenum.task.preview;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A rule as shown to people.
record PreviewRuleView(
        @Schema(description = "适用于该日起所做的预演 For previews made from that day on", examples = "1949-01-01") LocalDate validFrom,
        @Schema(description = "预演保留的小时数 Hours for which a preview is kept", examples = "24") int validHours,
        @Schema(description = "工作日历变动产生的预演保留的天数 Days for which a preview is kept that a change of the calendars makes", examples = "90") int suggestionValidDays,
        @Schema(description = "依据 Basis of the rule", examples = "系统默认值") String basis) {

    static PreviewRuleView of(PreviewRule rule) {
        return new PreviewRuleView(rule.validFrom(), rule.validHours(), rule.suggestionValidDays(), rule.basis());
    }
}
