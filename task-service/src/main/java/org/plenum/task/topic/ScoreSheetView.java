package org.plenum.task.topic;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Caller;
import org.plenum.platform.web.Versioned;

/// A score sheet as this caller may see it: what others scored is hidden until the scoring is closed.
@Schema(name = "ScoreSheet")
record ScoreSheetView(@Schema(description = "评分表编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b31") UUID id,
        @Schema(description = "选题编号 Topic", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b30") UUID topic,
        @Schema(description = "选题 Its title", examples = "推动县域科创平台共建共享") String title,
        @Schema(description = "选题状态 Its state", examples = "SCORING") TopicState topicState,
        @Schema(description = "评分人 Scorer", examples = "孙岩") String scorer,
        @Schema(description = "是否调用者本人的评分表 Whether it is the caller's own", examples = "true") boolean mine,
        @Schema(description = "是否已评分 Whether it is filled in", examples = "true") boolean scored,
        @Schema(description = "总分；尚未评分，或他人评分尚未结束时没有 Total; absent until it is filled in, and for others until the scoring is closed", examples = "88", nullable = true) @Nullable Integer total,
        @Schema(description = "各项得分；何时可见同总分 Points for each criterion; shown when the total is") List<GivenScore> scores,
        @Schema(description = "调用者现在可做的操作 What this caller may do now", examples = "[\"SCORE\"]") List<ScoreSheetAction> allowedActions,
        @Schema(description = "版本，写操作以 If-Match 带回 Version for If-Match", examples = "0") int version) implements Versioned {

    static ScoreSheetView of(ScoreSheet sheet, Topic topic, Caller by) {
        boolean shown = sheet.isOf(by) || topic.isScoringOver();
        var scores = sheet.scores().stream().map(one -> new GivenScore(one.criterion(), one.points()))
                .sorted(Comparator.comparing(GivenScore::criterion)).toList();
        return new ScoreSheetView(sheet.id(), topic.id(), topic.fields().title(), topic.state(), sheet.name(), sheet.isOf(by),
                sheet.total() != null, shown ? sheet.total() : null, shown ? scores : List.of(),
                sheet.allowedActions(topic, by), sheet.version());
    }
}
