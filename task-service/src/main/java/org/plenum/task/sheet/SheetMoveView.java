package org.plenum.task.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.schedule.Plan;

/// A task that moves with the import.
record SheetMoveView(@Schema(description = "任务代码 Code", examples = "T24") String code,
        @Schema(description = "任务名称 Title", examples = "文件付印") String title,
        @Schema(description = "原最迟开始日 Last day to start before", examples = "2021-01-20") LocalDate startFrom,
        @Schema(description = "新最迟开始日 Last day to start after", examples = "2021-01-18") LocalDate startTo,
        @Schema(description = "原最迟完成日 Last day to finish before", examples = "2021-01-20") LocalDate from,
        @Schema(description = "新最迟完成日 Last day to finish after", examples = "2021-01-18") LocalDate to,
        @Schema(description = "为何是新的日期 Why the new date", examples = "自身期限为开幕前14天，需在1月18日前完成") String why) {

    static List<SheetMoveView> of(List<SheetOutlook.Move> moves, Plan after, Locale language) {
        return moves.stream().map(move -> new SheetMoveView(move.to().code(), move.to().title(), move.from().lateStart(),
                move.to().lateStart(), move.from().lateFinish(), move.to().lateFinish(),
                after.activity(move.to().code()).why(language))).toList();
    }
}
