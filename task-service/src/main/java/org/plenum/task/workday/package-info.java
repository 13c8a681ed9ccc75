/// The working-day calendar (工作日历) of this service, and questions about it.
@NullMarked
package org.plenum.task.workday;

import org.jspecify.annotations.NullMarked;
