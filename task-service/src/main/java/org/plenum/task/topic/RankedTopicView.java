package org.plenum.task.topic;

import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A topic in the ranking of its session.
@Schema(name = "RankedTopic")
record RankedTopicView(
        @Schema(description = "名次；平均分相同的并列，其后名次顺延 Rank; equal means share it, and the next rank counts them all", examples = "1") int rank,
        @Schema(description = "选题编号 Id", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b30") UUID id,
        @Schema(description = "选题 Title", examples = "推动县域科创平台共建共享") String title,
        @Schema(description = "提出者 Who proposes", examples = "经济科技委") String proposer,
        @Schema(description = "履职形式 Form of work", examples = "RESEARCH") String form,
        @Schema(description = "评分结果 Result") TopicScore score,
        @Schema(description = "评分规则版本 Version of the rules it was scored by", examples = "1") int scoreRule,
        @Schema(description = "状态 State", examples = "SCORED") TopicState state) {
}
