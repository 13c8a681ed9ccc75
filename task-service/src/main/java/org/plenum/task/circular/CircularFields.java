package org.plenum.task.circular;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.task.circular.audience.CircularAudience;

/// What a circular says, to whom, and until when it is to be read.
@Schema(name = "CircularFields")
record CircularFields(
        @Schema(description = "标题 Title", examples = "关于认真学习传达七届五次会议精神的通知") @NotBlank @Size(max = 200) String title,
        @Schema(description = "正文 Text", examples = "各专委会、各工作组：现就学习传达会议精神有关事项通知如下……") @NotBlank @Size(max = 20_000) String text,
        @Schema(description = "种类，见 /api/v1/circular-kinds Kind", examples = "PLENARY_SPIRIT") @NotBlank @Size(max = 40) String kind,
        @Schema(description = "签收期限，不限则无 To be read by, absent if there is no deadline", examples = "2020-12-31", nullable = true) @Nullable LocalDate readBy,
        @Schema(description = "发送范围 Audience") @NotNull @Valid CircularAudience audience) {
}
