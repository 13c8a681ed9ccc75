package org.plenum.task.task;

import org.plenum.platform.web.Text;

/// How far a task has come. Overdue (逾期) is no state: it is derived.
public enum TaskState {
    NOT_STARTED("未启动", "not started"),
    IN_PROGRESS("进行中", "in progress"),
    /// Handed in, waiting for somebody else to check it.
    AWAITING_CHECK("待验收", "awaiting its check"),
    CLOSED("已销号", "closed");

    private final Text text;

    TaskState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
