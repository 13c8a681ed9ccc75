package org.plenum.task.programme.invitation;

/// Whether a member who was invited was there.
enum Attendance {
    /// 出席.
    ATTENDED(InvitationState.ATTENDED),
    /// 请假.
    EXCUSED(InvitationState.EXCUSED),
    /// 缺席.
    ABSENT(InvitationState.ABSENT);

    private final InvitationState state;

    Attendance(InvitationState state) {
        this.state = state;
    }

    InvitationState state() {
        return state;
    }
}
