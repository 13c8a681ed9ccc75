package org.plenum.task.task;

import static org.plenum.task.task.TaskState.AWAITING_CHECK;
import static org.plenum.task.task.TaskState.CLOSED;
import static org.plenum.task.task.TaskState.IN_PROGRESS;
import static org.plenum.task.task.TaskState.NOT_STARTED;
import static org.plenum.task.task.TaskState.SUSPENDED;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// What can be asked of a task, and in which states.
public enum TaskAction {
    START("开始", "start", NOT_STARTED),
    REPORT("报告进展", "report", IN_PROGRESS),
    /// 提交验收.
    HAND_IN("提交验收", "hand in", IN_PROGRESS),
    /// 退回.
    SEND_BACK("退回", "send back", AWAITING_CHECK),
    /// 销号.
    CLOSE("销号", "close", AWAITING_CHECK),
    /// Division of labour (分工) and timing.
    CHANGE("修改分工与期限", "change", NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED),
    /// 申请延期: asks for a later deadline.
    REQUEST_EXTENSION("申请延期", "request an extension of", NOT_STARTED, IN_PROGRESS),
    /// 审批延期: grants or rejects it.
    DECIDE_EXTENSION("审批延期", "decide on an extension of", NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED),
    /// 暂缓.
    SUSPEND("暂缓", "suspend", NOT_STARTED, IN_PROGRESS),
    /// 恢复.
    RESUME("恢复", "resume", SUSPENDED),
    /// 终止.
    TERMINATE("终止", "terminate", NOT_STARTED, IN_PROGRESS, AWAITING_CHECK, SUSPENDED),
    /// 重启: a closed task is worked on again.
    REOPEN("重启", "reopen", CLOSED),
    /// 分解: adds a step.
    ADD_STEP("增加步骤", "add a step to", NOT_STARTED, IN_PROGRESS),
    CHANGE_STEP("修改步骤", "change a step of", NOT_STARTED, IN_PROGRESS),
    FINISH_STEP("完成步骤", "finish a step of", IN_PROGRESS),
    /// 取消步骤: it counts no more.
    DROP_STEP("取消步骤", "drop a step of", NOT_STARTED, IN_PROGRESS),
    REOPEN_STEP("重新打开步骤", "reopen a step of", NOT_STARTED, IN_PROGRESS);

    private final Text text;
    private final List<TaskState> from;

    TaskAction(String zh, String en, TaskState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    Text text() {
        return text;
    }

    boolean isPossibleIn(TaskState state) {
        return from.contains(state);
    }

    /// Why it is not possible with a step in that state; only what reopens it needs one that is not open.
    Text reason(StepState state) {
        var needed = this == REOPEN_STEP ? new Text("「已完成」或「已取消」", "done or dropped") : new Text("「未完成」", "open");
        return new Text("「%s」须在步骤%s时进行，步骤现为「%s」。".formatted(text.zh(), needed.zh(), state.text().zh()),
                "To %s a task, the step must be %s; it is %s.".formatted(text.en(), needed.en(), state.text().en()));
    }

    /// Why it is not possible in that state.
    Text reason(TaskState state) {
        String statesZh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
        String statesEn = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
        return new Text("「%s」须在任务%s时进行，任务现为「%s」。".formatted(text.zh(), statesZh, state.text().zh()),
                "To %s a task, it must be %s; it is %s.".formatted(text.en(), statesEn, state.text().en()));
    }
}
