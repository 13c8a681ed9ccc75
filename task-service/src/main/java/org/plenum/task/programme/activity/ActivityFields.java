package org.plenum.task.programme.activity;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// When and where an activity takes place; what may be changed of it.
@Embeddable
@Schema(name = "ActivityFields")
record ActivityFields(
        @Schema(description = "名称 Title", examples = "石桥村停车难协商") @NotBlank @Size(max = 200) String title,
        @Schema(description = "地点 Place", examples = "石桥村文化礼堂") @NotBlank @Size(max = 200) String place,
        @Schema(description = "县（市、区） County", examples = "云溪县", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String county,
        @Schema(description = "村（社区）；进村活动须与联系村同名 Village; as in its assignment, for a visit to count", examples = "石桥村", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String village,
        @Schema(description = "日期 Day", examples = "2020-12-18") @NotNull LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "14:30") @NotNull @Size(max = 5) @Pattern(regexp = ActivityFields.TIME) String startsAt,
        @Schema(description = "结束时刻 End", examples = "16:30") @NotNull @Size(max = 5) @Pattern(regexp = ActivityFields.TIME) String endsAt) {

    /// Hours and minutes, Chinese time.
    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
}
