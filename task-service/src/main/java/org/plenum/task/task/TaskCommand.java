package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;
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
    ///
    /// @param percent none for a report in words only, of a task whose progress comes from its steps
    record Report(Caller by, @Nullable Integer percent, String note) implements TaskCommand {
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

    /// 申请延期.
    ///
    /// @param to the last day to finish that is wished for
    /// @param toWorkday whether that is a working day
    record RequestExtension(Caller by, LocalDate to, boolean toWorkday, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.REQUEST_EXTENSION;
        }
    }

    /// 审批延期.
    ///
    /// @param number of the request
    /// @param opening the opening day, from which deadlines are counted
    /// @param reason needed for a rejection
    record DecideExtension(Caller by, int number, LocalDate opening, boolean granted,
            @Nullable String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.DECIDE_EXTENSION;
        }
    }

    /// 暂缓.
    record Suspend(Caller by, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.SUSPEND;
        }
    }

    /// 恢复.
    record Resume(Caller by) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.RESUME;
        }
    }

    /// 终止.
    record Terminate(Caller by, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.TERMINATE;
        }
    }

    /// 重启.
    record Reopen(Caller by, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.REOPEN;
        }
    }

    /// 增加步骤.
    record AddStep(Caller by, StepFields fields) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.ADD_STEP;
        }
    }

    /// 修改步骤.
    record ChangeStep(Caller by, int number, StepFields to) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.CHANGE_STEP;
        }
    }

    /// 完成步骤.
    record FinishStep(Caller by, int number) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.FINISH_STEP;
        }
    }

    /// 取消步骤.
    record DropStep(Caller by, int number, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.DROP_STEP;
        }
    }

    /// 重新打开步骤.
    record ReopenStep(Caller by, int number, String reason) implements TaskCommand {
        @Override
        public TaskAction action() {
            return TaskAction.REOPEN_STEP;
        }
    }
}
