package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Somebody who must attend, as those see it who keep attendance.
@Schema(name = "AttendeeEntry", description = "应到人员 Somebody who must attend")
record AttendeeView(@Schema(description = "委员标识 Id of the member") UUID memberId,
        @Schema(description = "委员编号 Member number", examples = "7-001") String memberNumber,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "此刻：SIGNED_IN 实到，ON_LEAVE 请假，MISSING 未到（结束后为缺席），TAKEN_OFF 更正后不再应到 At this moment", examples = "SIGNED_IN") Presence presence,
        @Schema(description = "到会时间 When the person came") @Nullable Instant signedInAt,
        @Schema(description = "MEMBER 本人扫码，OFFICE 办公室代签 By whom it was recorded", examples = "MEMBER") @Nullable String signedInBy,
        @Schema(description = "是否迟到 Whether late", examples = "false") boolean late,
        @Schema(description = "离会时间 When the person left early") @Nullable Instant signedOutAt,
        @Schema(description = "请假标识 Id of the leave, asked for or granted") @Nullable UUID leaveId,
        @Schema(description = "请假状态 State of the leave", examples = "GRANTED") @Nullable String leaveState,
        @Schema(description = "最近一次更正的理由 Why the record was last mended", examples = "扫码设备故障，现场核对到会") @Nullable String correction) {

    /// @param start when the meeting begins
    static AttendeeView of(AttendeeRow row, Instant start) {
        return new AttendeeView(row.member(), row.number(), row.name(), row.presence(), row.signedInAt(), row.signedInBy(),
                late(row, start), row.signedOutAt(), row.leave(), row.leaveState(), row.correction());
    }

    /// A sign-in that was mended later tells when it was entered, not when the person came.
    static boolean late(AttendeeRow row, Instant start) {
        return row.signedInAt() != null && row.correction() == null && row.signedInAt().isAfter(start);
    }
}
