package org.plenum.task.task;

import org.plenum.platform.web.Text;

/// How far a step has come.
public enum StepState {
    OPEN("未完成", "open"),
    DONE("已完成", "done"),
    /// 取消: given up with a reason; it counts no more.
    DROPPED("已取消", "dropped");

    private final Text text;

    StepState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
