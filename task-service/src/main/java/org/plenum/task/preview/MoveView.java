package org.plenum.task.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.schedule.Plan;
import org.plenum.task.schedule.Shift;

/// A task that would move.
record MoveView(@Schema(description = "任务代码 Code", examples = "T24") String code,
        @Schema(description = "任务名称 Title", examples = "文件付印") String title,
        @Schema(description = "原最迟开始日 Last day to start before", examples = "2021-01-20") LocalDate startFrom,
        @Schema(description = "新最迟开始日 Last day to start after", examples = "2021-01-27") LocalDate startTo,
        @Schema(description = "原最迟完成日 Last day to finish before", examples = "2021-01-20") LocalDate from,
        @Schema(description = "新最迟完成日 Last day to finish after", examples = "2021-01-27") LocalDate to,
        @Schema(description = "为何是新的日期 Why the new date", examples = "因「文件付印」最迟1月28日开始，需在1月27日前完成") String why) {

    static List<MoveView> between(Plan before, Plan after, Locale language) {
        return Shift.between(before, after).stream().map(one -> new MoveView(one.code(), one.title(), one.startFrom(),
                one.startTo(), one.from(), one.to(), after.activity(one.code()).why(language))).toList();
    }
}
