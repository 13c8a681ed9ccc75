package org.plenum.task.topic;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What the chairpersons' meeting decided on a topic (主席会议审定).
@Schema(name = "TopicDecision", description = "审定 What was decided")
record TopicDecision(
        @Schema(description = "ADOPTED 采纳，DEFERRED 暂缓，REJECTED 不采纳 Outcome", examples = "ADOPTED") @NotNull Outcome outcome,
        @Schema(description = "会议 The meeting", examples = "七届四十二次主席会议") @NotBlank @Size(max = 200) String meeting,
        @Schema(description = "审定日，不晚于今天 Its day, not after today", examples = "2020-12-21") @NotNull LocalDate day,
        @Schema(description = "理由；暂缓或不采纳时必填 Why; must be given unless it is adopted", examples = "与明年重点关联不够", nullable = true) @Nullable @Size(max = 2000) @Pattern(regexp = "(?s).*\\S.*") String reason) {

    @Schema(name = "TopicOutcome")
    enum Outcome {
        ADOPTED(TopicState.ADOPTED),
        DEFERRED(TopicState.DEFERRED),
        REJECTED(TopicState.REJECTED);

        private final TopicState state;

        Outcome(TopicState state) {
            this.state = state;
        }

        TopicState state() {
            return state;
        }
    }
}
