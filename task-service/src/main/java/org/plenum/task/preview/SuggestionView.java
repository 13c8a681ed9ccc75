package org.plenum.task.preview;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.plenum.task.workday.CalendarCause;

/// A preview that a change of the calendars has made.
@Schema(name = "CalendarPreviewView")
record SuggestionView(
        @Schema(description = "预演编号，见 GET /previews/{id} The preview", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2c01") UUID preview,
        @Schema(description = "计划编号 Plan", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a01") UUID plan,
        @Schema(description = "会议代码 Session", examples = "7-6") String session,
        @Schema(description = "起因 What changed", examples = "YEAR_LOADED") CalendarCause cause,
        @Schema(description = "起因的依据 By what", examples = "国办发明电〔2026〕9号：2027年部分节假日安排") String reason,
        @Schema(description = "将移动的任务数 Tasks that would move", examples = "6") int moved,
        @Schema(description = "生成时间 When it was made", examples = "2026-11-05T09:30:00+08:00") Instant madeAt,
        @Schema(description = "到期时间，过后删除 When it expires and is removed", examples = "2027-02-03T09:30:00+08:00") Instant expiresAt) {

    static SuggestionView of(Preview preview, String session) {
        return new SuggestionView(preview.id(), preview.planId(), session, requireNonNull(preview.cause()),
                requireNonNull(preview.causeText()), requireNonNull(preview.moved()), preview.madeAt(), preview.expiresAt());
    }
}
