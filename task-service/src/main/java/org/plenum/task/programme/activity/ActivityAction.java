package org.plenum.task.programme.activity;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// What can be asked of an activity, and in which state.
enum ActivityAction implements Worded {
    CHANGE("修改安排", "change", ActivityState.PLANNED),
    INVITE("邀请委员", "invite members to", ActivityState.PLANNED),
    /// 举办: with its outcome.
    HOLD("登记成果", "record the outcome of", ActivityState.PLANNED),
    CANCEL("取消活动", "cancel", ActivityState.PLANNED),
    /// 更正 the outcome.
    CORRECT("更正成果", "correct", ActivityState.HELD),
    LINK("关联任务", "link a task to", ActivityState.HELD),
    UNLINK("取消关联任务", "unlink a task from", ActivityState.HELD);

    private final Text text;
    private final ActivityState from;

    ActivityAction(String zh, String en, ActivityState from) {
        this.text = new Text(zh, en);
        this.from = from;
    }

    @Override
    public Text text() {
        return text;
    }

    ActivityState from() {
        return from;
    }
}
