package org.plenum.task.baseline;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A baseline in the list.
record BaselineView(@Schema(description = "基线编号，从1起 Number, from 1", examples = "1") int number,
        @Schema(description = "为何保存：制定计划、应用预演之前 Why it was kept", examples = "PLAN_MADE") Baseline.Why why,
        @Schema(description = "保存时间 When it was kept", examples = "2020-12-21T09:30:00+08:00") Instant keptAt,
        @Schema(description = "当时的开幕日 The opening day then", examples = "2021-02-01") LocalDate openingDay) {
}
