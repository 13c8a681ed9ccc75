package org.plenum.task.sheet;

import org.jspecify.annotations.Nullable;
import org.plenum.platform.web.Text;

/// What the import makes of a cell.
///
/// @param from what the system has
/// @param to what the sheet has
/// @param message why, and what to do; none if it is simply changed
record CellFinding(SheetColumn column, String address, SheetOutcome outcome, String from, String to, @Nullable Text message) {
}
