package org.plenum.task.programme.activity;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// How an activity stands.
public enum ActivityState implements Worded {
    PLANNED("已安排", "planned"),
    HELD("已举办", "held"),
    CANCELLED("已取消", "cancelled");

    private final Text text;

    ActivityState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    @Override
    public Text text() {
        return text;
    }
}
