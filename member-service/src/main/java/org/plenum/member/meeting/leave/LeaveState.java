package org.plenum.member.meeting.leave;

import java.util.List;

/// How a request for leave stands, and what that allows.
enum LeaveState {
    /// 待批.
    REQUESTED(LeaveAction.GRANT, LeaveAction.REFUSE, LeaveAction.WITHDRAW),
    /// 已准假.
    GRANTED(LeaveAction.WITHDRAW),
    /// 不准假.
    REFUSED(),
    /// 已撤回.
    WITHDRAWN();

    private final List<LeaveAction> actions;

    LeaveState(LeaveAction... actions) {
        this.actions = List.of(actions);
    }

    List<LeaveAction> actions() {
        return actions;
    }
}
