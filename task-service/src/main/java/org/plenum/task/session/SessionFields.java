package org.plenum.task.session;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What may be changed of a session.
@Schema(name = "SessionFields")
record SessionFields(@Schema(description = "会议名称 Title", examples = "政协第七届委员会第五次全体会议") @NotBlank @Size(max = 200) String title,
        @Schema(description = "开幕日（D）：倒排以此为准 Opening day: everything is counted back from it", examples = "2021-02-01") @NotNull LocalDate openingDay,
        @Schema(description = "闭幕日，不早于开幕日；改开幕日而不给闭幕日时随之移动 Closing day, not before the opening; moves along unless given", examples = "2021-02-04") @NotNull LocalDate closingDay) {
}
