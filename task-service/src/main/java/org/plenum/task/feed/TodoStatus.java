package org.plenum.task.feed;

import org.plenum.task.task.TaskState;

/// STATUS of a VTODO (RFC 5545, 3.8.1.11).
enum TodoStatus {
    NEEDS_ACTION("NEEDS-ACTION"),
    IN_PROCESS("IN-PROCESS"),
    COMPLETED("COMPLETED"),
    CANCELLED("CANCELLED");

    private final String value;

    TodoStatus(String value) {
        this.value = value;
    }

    static TodoStatus of(TaskState state) {
        return switch (state) {
            case NOT_STARTED, SUSPENDED -> NEEDS_ACTION;
            case IN_PROGRESS, AWAITING_CHECK -> IN_PROCESS;
            case CLOSED -> COMPLETED;
            case TERMINATED -> CANCELLED;
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
