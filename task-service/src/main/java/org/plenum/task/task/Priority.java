package org.plenum.task.task;

/// How much a task matters (优先级).
enum Priority {
    HIGH,
    NORMAL,
    LOW
}
