package org.plenum.member.meeting;

import java.util.List;

/// How a meeting stands, and what that allows.
public enum MeetingState {
    /// 已安排: who must attend follows from the roster of its day.
    PLANNED(MeetingAction.CHANGE, MeetingAction.OPEN, MeetingAction.CANCEL),
    /// 签到中: who must attend is fixed.
    OPEN(MeetingAction.CLOSE, MeetingAction.CANCEL, MeetingAction.CORRECT, MeetingAction.SIGN_IN, MeetingAction.SHOW_CODE),
    /// 已结束: whoever did not come and has no leave was absent.
    CLOSED(MeetingAction.CORRECT),
    /// 已取消.
    CANCELLED();

    private final List<MeetingAction> actions;

    MeetingState(MeetingAction... actions) {
        this.actions = List.of(actions);
    }

    List<MeetingAction> actions() {
        return actions;
    }
}
