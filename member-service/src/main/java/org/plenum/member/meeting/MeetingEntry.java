package org.plenum.member.meeting;

import java.time.LocalDate;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A row of the list of meetings. Figures stand in the single view alone: counting them for a whole page would cost more than the page.
@Schema(name = "MeetingEntry", description = "会议列表的一行 A row of the list of meetings")
record MeetingEntry(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "类别代码 Code of the kind", examples = "plenary") String kind,
        @Schema(description = "专委会代码 Code of the committee", examples = "proposals") @Nullable String committee,
        @Schema(description = "名称 Title", examples = "市政协七届五次会议开幕会") String title,
        @Schema(description = "地点 Place", examples = "市人民大会堂") String place,
        @Schema(description = "日期 Day", examples = "2021-02-01") LocalDate day,
        @Schema(description = "开始时刻 Start", examples = "09:00") String startsAt,
        @Schema(description = "结束时刻 End", examples = "11:30") String endsAt,
        @Schema(description = "状态 State", examples = "PLANNED") MeetingState state) {

    static MeetingEntry of(Meeting meeting) {
        return new MeetingEntry(meeting.id(), meeting.kind(), meeting.committee(), meeting.title(), meeting.place(),
                meeting.day(), meeting.startsAt(), meeting.endsAt(), meeting.state());
    }
}
