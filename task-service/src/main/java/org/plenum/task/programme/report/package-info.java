/// What became of a programme in a year (年度成果): activities, attendance, villages without a visit, members without an assignment.
@NullMarked
package org.plenum.task.programme.report;

import org.jspecify.annotations.NullMarked;
