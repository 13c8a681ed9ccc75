package org.plenum.task.task;

/// How much a task matters (优先级).
public enum Priority {
    HIGH,
    NORMAL,
    LOW
}
