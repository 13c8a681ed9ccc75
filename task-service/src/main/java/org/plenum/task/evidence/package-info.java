/// Evidence of tasks (佐证): files, links and descriptions, who added them, and what was handed in.
@NullMarked
package org.plenum.task.evidence;

import org.jspecify.annotations.NullMarked;
