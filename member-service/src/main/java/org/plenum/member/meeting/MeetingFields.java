package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What of a meeting may be changed while it is planned.
@Schema(name = "MeetingFields", description = "会议安排 The arrangements of a meeting")
record MeetingFields(
        @Schema(description = "名称 Title", examples = "市政协七届五次会议开幕会") @NotBlank @Size(max = 200) String title,
        @Schema(description = "地点 Place", examples = "市人民大会堂") @NotBlank @Size(max = 200) String place,
        @Schema(description = "日期 Day", examples = "2021-02-01") @NotNull LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "09:00") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Size(max = 5) String startsAt,
        @Schema(description = "结束时刻 End", examples = "11:30") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Size(max = 5) String endsAt,
        @Schema(description = "应到名单，仅限按名单召集的类别，至多 500 人 Who must attend, for kinds that convene named people, 500 at most") @Nullable @Size(max = 500) List<@NotNull UUID> members) {

    MeetingFields {
        members = members == null ? null : Collections.unmodifiableList(new ArrayList<>(members));
    }
}
