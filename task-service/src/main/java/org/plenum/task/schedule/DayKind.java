package org.plenum.task.schedule;

/// In which days an activity counts.
public enum DayKind {
    /// 工作日: days off are neither counted nor started or finished on.
    WORKDAY,
    /// 自然日: every day, weekends and holidays included.
    NATURAL
}
