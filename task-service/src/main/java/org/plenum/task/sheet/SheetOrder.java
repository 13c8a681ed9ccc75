package org.plenum.task.sheet;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// In which order the tasks stand in the sheet.
@Schema(name = "SheetOrder")
public enum SheetOrder {
    /// 按截止日: as a countdown is read.
    DUE,
    /// 按所属组, then by due day: as a group is given its work.
    GROUP
}
