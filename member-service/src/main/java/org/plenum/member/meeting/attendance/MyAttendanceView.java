package org.plenum.member.meeting.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.plenum.member.meeting.MeetingFacts;
import org.plenum.member.meeting.MeetingState;

/// The caller's own record of a meeting.
@Schema(name = "MyAttendance", description = "本人的出席情况 The caller's own attendance")
record MyAttendanceView(@Schema(description = "会议标识 Id of the meeting") UUID meetingId,
        @Schema(description = "是否应到 Whether the caller must attend", examples = "true") boolean required,
        @Schema(description = "到会时间 When the caller came") @Nullable Instant signedInAt,
        @Schema(description = "是否迟到 Whether late", examples = "false") boolean late,
        @Schema(description = "离会时间 When the caller left early") @Nullable Instant signedOutAt,
        @Schema(description = "请假标识 Id of the leave, asked for or granted") @Nullable UUID leaveId,
        @Schema(description = "请假状态 State of the leave", examples = "GRANTED") @Nullable String leaveState,
        @Schema(description = "本人现在可执行的操作 What the caller may do now", examples = "[\"SIGN_IN\"]") List<MyAction> allowedActions) {

    MyAttendanceView {
        allowedActions = List.copyOf(allowedActions);
    }

    static MyAttendanceView of(MeetingFacts meeting, @Nullable AttendeeRow row, Instant start) {
        return row == null || !row.required()
                ? new MyAttendanceView(meeting.id(), false, null, false, null, null, null, List.of())
                : new MyAttendanceView(meeting.id(), true, row.signedInAt(), AttendeeView.late(row, start), row.signedOutAt(),
                        row.leave(), row.leaveState(), actions(meeting.state(), row));
    }

    private static List<MyAction> actions(MeetingState state, AttendeeRow row) {
        var actions = new ArrayList<MyAction>();
        boolean there = row.signedInAt() != null && row.signedOutAt() == null;
        if (state == MeetingState.OPEN) {
            actions.add(there ? MyAction.SIGN_OUT : MyAction.SIGN_IN);
        }
        if (state == MeetingState.PLANNED && row.leave() == null) {
            actions.add(MyAction.REQUEST_LEAVE);
        }
        if (row.leave() != null && (state == MeetingState.PLANNED || state == MeetingState.OPEN)) {
            actions.add(MyAction.WITHDRAW_LEAVE);
        }
        return actions;
    }

    /// What a member may do about the own attendance.
    @Schema(name = "MyAttendanceAction")
    enum MyAction {
        SIGN_IN,
        SIGN_OUT,
        REQUEST_LEAVE,
        WITHDRAW_LEAVE
    }
}
