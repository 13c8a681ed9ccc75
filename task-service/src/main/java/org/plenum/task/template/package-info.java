/// Countdown templates (倒排模板): the tasks of a plenary, stated as offsets from its opening day, with their links. A version never changes.
@NullMarked
package org.plenum.task.template;

import org.jspecify.annotations.NullMarked;
