/// Tasks (任务): the dated pieces of a countdown, their division of labour and their life until they are closed (销号).
///
/// A task owns its transitions; its dates come from the plan, which schedules all its tasks together.
@NullMarked
package org.plenum.task.task;

import org.jspecify.annotations.NullMarked;
