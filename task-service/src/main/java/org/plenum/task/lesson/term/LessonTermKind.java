package org.plenum.task.lesson.term;

/// Which dictionary a term belongs to.
public enum LessonTermKind {
    /// 领域: the area of work.
    AREA,
    /// 严重程度.
    SEVERITY
}
