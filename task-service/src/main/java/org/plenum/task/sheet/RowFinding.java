package org.plenum.task.sheet;

import java.util.List;

/// What the import makes of a row.
///
/// @param number as the spreadsheet shows it
/// @param code the task's; also the one that a new task would get
/// @param cells those that are not unchanged
record RowFinding(int number, String code, String title, boolean isNew, List<CellFinding> cells) {

    RowFinding {
        cells = List.copyOf(cells);
    }

    SheetOutcome outcome() {
        if (has(SheetOutcome.ERROR)) {
            return SheetOutcome.ERROR;
        }
        if (isNew) {
            return SheetOutcome.NEW;
        }
        return has(SheetOutcome.CHANGED) ? SheetOutcome.CHANGED
                : has(SheetOutcome.WARNING) ? SheetOutcome.WARNING : SheetOutcome.UNCHANGED;
    }

    private boolean has(SheetOutcome outcome) {
        return cells.stream().anyMatch(cell -> cell.outcome() == outcome);
    }
}
