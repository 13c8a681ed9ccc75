/// The plan as a spreadsheet (任务分解表): written for print, filled in by offices, and read back as a preview that is then applied.
@NullMarked
package org.plenum.task.sheet;

import org.jspecify.annotations.NullMarked;
