package org.plenum.task.carryover;

import org.plenum.platform.web.Text;

/// Why a task is not carried over.
enum Skipped {
    /// Nothing is left to do.
    FINISHED("任务已办结，无需结转。", "Nothing is left to do."),
    /// Each task goes on once.
    ALREADY_CARRIED("任务此前已结转，不重复结转。", "It was carried over before."),
    /// It belongs to its own session, such as the opening itself.
    FIXED_DAY("任务日期固定在本次会议，不能结转。", "It is fixed to a day of its own session."),
    /// The later plan has its own: only a task that is named is carried nevertheless.
    RECURRING("目标计划已有同名任务；如确需结转，请在 codes 中指明。",
            "The target plan has a task of that title; name it in `codes` to carry it nevertheless.");

    private final Text text;

    Skipped(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}
