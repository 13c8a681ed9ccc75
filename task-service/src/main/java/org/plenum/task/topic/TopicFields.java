package org.plenum.task.topic;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What is proposed; what may be changed of it until it is scored.
///
/// @param tags codes of what the city is striving for, none twice
@Embeddable
@Schema(name = "TopicFields")
record TopicFields(
        @Schema(description = "选题 Title", examples = "推动县域科创平台共建共享") @NotBlank @Size(max = 200) String title,
        @Schema(description = "理由 Why it should be taken up", examples = "紧扣人才科技攻坚，企业反映平台重复建设") @NotBlank @Size(max = 4000) String reason,
        @Schema(description = "拟采取的履职形式，见 /api/v1/topic-rules/forms Expected form of work", examples = "RESEARCH") @NotBlank @Size(max = 40) String form,
        @Schema(description = "战略标签代码，至多20个，不重复 Codes of strategic tags, at most 20, none twice", examples = "[\"TALENT_TECHNOLOGY\"]") @JdbcTypeCode(SqlTypes.ARRAY) @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
        @Schema(description = "来源：文件、来信、调研等 Where it comes from", examples = "[\"市委七届八次全会报告\"]") @JdbcTypeCode(SqlTypes.ARRAY) @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> sources) {
}
