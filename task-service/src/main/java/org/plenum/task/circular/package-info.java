/// Circulars (通知、学习传达): what the office or the research office publishes to roles, units and named people, who each say once that they have read it
/// (签收). A correction is a new edition, to be read again.
///
/// They are no [notices][org.plenum.task.notice]: a notice is issued by the system about one task's deadline and addresses its lead unit, a circular is written
/// by people and addresses readers. An unread circular does not enter the ladder of notices, whose steps are constrained to tasks; its own overview says who
/// is overdue.
@NullMarked
package org.plenum.task.circular;

import org.jspecify.annotations.NullMarked;
