package org.plenum.task.trip;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A conflict as shown to people.
@Schema(name = "TripConflict")
record TripConflictView(
        @Schema(description = "PERSON_TWICE 一人两处，SAME_NAME 可能一人两处，PLENARY 全会期间，COUNTY_AGAIN 同县短期内重复接待，NON_WORKING_DAY 非工作日 What stands against it", examples = "PERSON_TWICE") TripConflict.Reason reason,
        @Schema(description = "true：解决之前不能确认；false：提醒 Whether it keeps the trip from being confirmed; else a warning", examples = "true") boolean blocking,
        @Schema(description = "自何日 From", examples = "2021-01-12") LocalDate from,
        @Schema(description = "至何日，含 To, included", examples = "2021-01-13") LocalDate to,
        @Schema(description = "何人；与人无关的为空 Who; empty where it is not about people", examples = "[\"孙岩\"]") List<String> people,
        @Schema(description = "何县（市、区） County", examples = "云溪县", nullable = true) @Nullable String county,
        @Schema(description = "另一活动的编号 The other trip", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b41", nullable = true) @Nullable UUID other,
        @Schema(description = "另一活动的主题 Its subject", examples = "数字政府专题调研", nullable = true) @Nullable String otherSubject,
        @Schema(description = "会议代码 The session", examples = "7-5", nullable = true) @Nullable String session,
        @Schema(description = "一句话说明 In words", examples = "孙岩 同时参加「数字政府专题调研」（已确认，2021-01-13）。") String sentence) {

    /// Most of one trip that are shown: whoever fills a month with trips of the same hundred people gets no endless answer.
    static final int MOST = 100;

    /// The first ones, of which the blocking ones come first.
    static List<TripConflictView> of(List<TripConflict> conflicts, Locale language) {
        return conflicts.stream().limit(MOST).map(conflict -> of(conflict, language)).toList();
    }

    private static TripConflictView of(TripConflict conflict, Locale language) {
        return new TripConflictView(conflict.reason(), conflict.blocking(), conflict.from(), conflict.to(), conflict.people(),
                conflict.county(), conflict.other(), conflict.otherSubject(), conflict.session(),
                conflict.sentence().in(language));
    }
}
