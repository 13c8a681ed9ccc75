package org.plenum.member.meeting.leave;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Versioned;

/// A request for leave as the member and those see it who keep attendance.
@Schema(name = "LeaveRequestView", description = "请假 A request for leave")
record LeaveView(@Schema(description = "标识 Id") UUID id,
        @Schema(description = "版本 Version", examples = "0") int version,
        @Schema(description = "会议标识 Id of the meeting") UUID meetingId,
        @Schema(description = "委员标识 Id of the member") UUID memberId,
        @Schema(description = "姓名 Name", examples = "田富") String name,
        @Schema(description = "状态：REQUESTED 待批，GRANTED 已准假，REFUSED 不准假，WITHDRAWN 已撤回 State", examples = "REQUESTED") LeaveState state,
        @Schema(description = "理由 Why", examples = "出差在外，不能返回") String reason,
        @Schema(description = "申请时间 When it was asked for") Instant askedAt,
        @Schema(description = "审批时间 When it was decided") @Nullable Instant decidedAt,
        @Schema(description = "不准假的理由 Why it was refused", examples = "会议有选举事项，请到会") @Nullable String refusal,
        @Schema(description = "此调用者现在可执行的操作 What this caller may do now", examples = "[\"GRANT\",\"REFUSE\"]") List<LeaveAction> allowedActions)
        implements
            Versioned {

    static LeaveView of(LeaveRequest leave, String name, List<LeaveAction> allowedActions) {
        return new LeaveView(leave.id(), leave.version(), leave.meeting(), leave.member(), name, leave.state(), leave.reason(),
                leave.askedAt(), leave.decidedAt(), leave.refusal(), allowedActions);
    }
}
