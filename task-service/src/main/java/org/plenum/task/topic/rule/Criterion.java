package org.plenum.task.topic.rule;

import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a topic is scored for.
///
/// @param points the most it gives: its weight
@Embeddable
@Schema(name = "TopicCriterion")
public record Criterion(@Schema(description = "代码 Code", examples = "PARTY_FOCUS") String code,
        @Schema(description = "次序 Its place", examples = "10") int position,
        @Schema(description = "中文 Chinese", examples = "党政关注") String zh,
        @Schema(description = "英文 English", examples = "Matters to the Party committee and government") String en,
        @Schema(description = "满分 The most it gives", examples = "20") int points) {
}
