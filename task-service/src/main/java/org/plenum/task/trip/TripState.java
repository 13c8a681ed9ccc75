package org.plenum.task.trip;

import org.plenum.platform.web.Text;

/// How far a trip has come.
enum TripState {
    /// May overlap with others: a plan takes nobody's day.
    PLANNED("计划中", "planned"),
    /// Takes its people's days.
    CONFIRMED("已确认", "confirmed"),
    HELD("已举行", "held"),
    CANCELLED("已取消", "cancelled");

    private final Text text;

    TripState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }

    /// Whether its people are taken on its days.
    boolean isFirm() {
        return switch (this) {
            case CONFIRMED, HELD -> true;
            case PLANNED, CANCELLED -> false;
        };
    }

    /// Whether it lies ahead.
    boolean isOpen() {
        return switch (this) {
            case PLANNED, CONFIRMED -> true;
            case HELD, CANCELLED -> false;
        };
    }
}
