package org.plenum.task.task;

/// What became of a request for an extension.
enum ExtensionState {
    /// 待审批.
    OPEN,
    /// 同意.
    GRANTED,
    /// 不同意.
    REJECTED,
    /// 失效: the task was closed or terminated before anybody decided.
    LAPSED
}
