package org.plenum.task.workday;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.platform.web.Versioned;

/// The calendar of a unit.
record UnitCalendarView(@Schema(description = "单位 The unit", examples = "会务组") String unit,
        @Schema(description = "依据 On what it rests", examples = "筹备工作领导小组会议纪要") String basis,
        @Schema(description = "每周上班日 Weeks") List<UnitWeek> weeks,
        @Schema(description = "个别上班或休息的日子 Single days") List<UnitDay> days,
        @Schema(description = "最近修改时间 When it was changed", examples = "2020-12-21T09:30:00+08:00") Instant changedAt,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "1") int version) implements Versioned {

    static UnitCalendarView of(UnitCalendar one) {
        UnitFields fields = one.fields();
        return new UnitCalendarView(one.unit(), fields.basis(), fields.weeks(), fields.days(), one.changedAt(), one.number());
    }
}
