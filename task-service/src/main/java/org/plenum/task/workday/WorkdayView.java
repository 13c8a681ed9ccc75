package org.plenum.task.workday;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.workdays.CalendarDay;
import org.plenum.platform.workdays.CalendarDayKind;
import org.plenum.platform.workdays.Certainty;

/// One day of the calendar.
record WorkdayView(@Schema(description = "日期 The day", examples = "2021-02-07") LocalDate date,
        @Schema(description = "种类：工作日、周末、放假、调休上班 Kind of day", examples = "MAKE_UP_WORKDAY") CalendarDayKind kind,
        @Schema(description = "是否上班 Whether it is worked", examples = "true") boolean worked,
        @Schema(description = "所属节日；平常日没有 The festival, absent on an ordinary day", examples = "春节", nullable = true) @Nullable String festival,
        @Schema(description = "OFFICIAL：国务院办公厅已发通知；ESTIMATED：按法定节日估计 By the State Council's notice, or estimated by the statutory days", examples = "OFFICIAL") Certainty certainty) {

    static WorkdayView of(CalendarDay day) {
        return new WorkdayView(day.date(), day.kind(), day.kind().isWorked(), day.festival(), day.certainty());
    }
}
