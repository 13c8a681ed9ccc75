package org.plenum.task.board;

import org.plenum.task.task.PlannedTask;

/// What the rows of a board stand together by.
enum Grouping {
    /// 按工作组: the groups of the secretariat.
    TEAM,
    /// 按牵头单位.
    UNIT;

    String of(PlannedTask task) {
        return switch (this) {
            case TEAM -> task.team();
            case UNIT -> task.leadUnit();
        };
    }
}
