package org.plenum.task.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the import makes of a row or a cell.
@Schema(name = "SheetOutcome")
enum SheetOutcome {
    /// A new task (新增).
    NEW,
    /// 修改.
    CHANGED,
    /// 无变化.
    UNCHANGED,
    /// Passed over, see the message (提示).
    WARNING,
    /// To be mended first (错误).
    ERROR
}
