package org.plenum.task.task;

import java.util.List;

import org.plenum.platform.identity.Caller;

/// What may be asked of a task. A new case does not compile until [Task#handle] answers it.
sealed interface TaskCommand {

    Caller by();

    TaskAction action();

    /// 开始.
    record Start(Caller by) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.START;
        }
    }

    /// 报告进展.
    record Report(Caller by, int percent, String note) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.REPORT;
        }
    }

    /// 提交验收: what was done, and what shows it.
    record HandIn(Caller by, String note, List<String> evidence) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.HAND_IN;
        }
    }

    /// 退回.
    record SendBack(Caller by, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.SEND_BACK;
        }
    }

    /// 销号.
    record Close(Caller by) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.CLOSE;
        }
    }

    /// 修改分工与期限.
    record Change(Caller by, TaskFields to) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.CHANGE;
        }
    }
}
