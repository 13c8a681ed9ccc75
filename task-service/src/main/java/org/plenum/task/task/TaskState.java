package org.plenum.task.task;

import org.plenum.platform.web.Text;

/// How far a task has come. Overdue (逾期) is no state: it is derived.
public enum TaskState {
    NOT_STARTED("未启动", "not started"),
    IN_PROGRESS("进行中", "in progress"),
    /// Handed in, waiting for somebody else to check it.
    AWAITING_CHECK("待验收", "awaiting its check"),
    CLOSED("已销号", "closed"),
    /// 暂缓: put off for a reason; its deadline does not run until it is resumed.
    SUSPENDED("暂缓", "suspended"),
    /// 终止: given up for a reason, for good.
    TERMINATED("终止", "terminated");

    private final Text text;

    TaskState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    /// Whether its deadline runs: only then does it become late, and does its light press.
    boolean runs() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS, AWAITING_CHECK -> true;
            case CLOSED, SUSPENDED, TERMINATED -> false;
        };
    }

    /// What it is called.
    public Text text() {
        return text;
    }
}
