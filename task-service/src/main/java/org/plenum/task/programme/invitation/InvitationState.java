package org.plenum.task.programme.invitation;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// How an invitation stands: open, taken back, or with the attendance recorded.
enum InvitationState implements Worded {
    INVITED("已邀请", "open"),
    ATTENDED("出席", "recorded as attended"),
    /// 请假.
    EXCUSED("请假", "recorded as absent with leave"),
    /// 缺席.
    ABSENT("缺席", "recorded as absent"),
    WITHDRAWN("已收回", "withdrawn");

    private final Text text;

    InvitationState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
