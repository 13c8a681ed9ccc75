package org.plenum.member.meeting.leave;

/// What may be done with a request for leave.
enum LeaveAction {
    /// 准假.
    GRANT,
    /// 不准假.
    REFUSE,
    /// 撤回.
    WITHDRAW
}
