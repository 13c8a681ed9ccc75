package org.plenum.task.programme.village;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// How an assignment stands.
enum VillageAssignmentState implements Worded {
    /// The village is the member's, who has not answered yet.
    OFFERED("待确认", "offered"),
    ACCEPTED("已接受", "accepted"),
    DECLINED("已谢绝", "declined"),
    /// Taken back before the answer.
    WITHDRAWN("已收回", "withdrawn"),
    ENDED("已结束", "ended");

    private final Text text;

    VillageAssignmentState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
