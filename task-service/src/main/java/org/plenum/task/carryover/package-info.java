/// Carry-over (结转): unfinished tasks of one session's plan become new tasks in a later session's plan, each once, with their origin remembered.
@NullMarked
package org.plenum.task.carryover;

import org.jspecify.annotations.NullMarked;
