/// Computes the dates of a countdown plan (倒排计划) backwards from the opening day.
///
/// Plain Java: no database, no HTTP, no clock. The same input gives the same answer, and everything that can go wrong with the
/// input is an answer too ([org.plenum.task.schedule.Schedule]).
///
/// # Days
///
/// An activity of `n` days occupies `n` days from its start to its finish, both included. One that counts in working days
/// (工作日) starts, runs and finishes on working days only; one in natural days (自然日) takes every day as it comes. An activity
/// of 0 days is a milestone: it happens at the end of its day.
///
/// Whoever does an activity may have working days of his own (单位日历): its start, days and finish are then those. Everything between activities,
/// lags and slack, counts in the general calendar, which belongs to both sides.
///
/// A deadline is the last day on which the activity may finish. If it counts in working days and that day is none, the working
/// day before it is meant. A hard deadline (硬期限) binds; a soft one (软期限) does not: the dates come from the successors, as if there were none,
/// and where the activity can only finish after it, that is a warning among the conflicts. No remedy is sought for it, and no move refused.
///
/// # Links
///
/// | link | the successor |
/// |------|---------------|
/// | FS | starts on a day after the predecessor's finish |
/// | SS | starts no earlier than the predecessor |
/// | FF | finishes no earlier than the predecessor |
/// | SF | finishes no earlier than the day before the predecessor starts (the working day before, for one in working days) |
///
/// To a milestone, which is all end, SS means what SF does, and FS what FF does.
///
/// Which day comes next is the successor's affair: after a Friday's finish, one in working days starts on Monday, one in natural
/// days on Saturday. A lag always counts working days, whatever the activities count: with a positive lag at least that many
/// working days lie between the two moments, with a negative one the successor may be ahead by at most that many.
///
/// # Passes
///
/// *Late* dates: as late as the activity's own deadline, its successors and the end of the plan allow, the end of the plan being
/// the latest day that anything in it is due, hard or soft. A fixed activity stands where it stands, whatever its successors would need.
/// *Early* dates: as early as today, its not-before date and its predecessors allow. Slack is the way from early to late, in
/// working days; where it is negative, the plan cannot be kept, and a [org.plenum.task.schedule.Conflict] says where it breaks.
/// No date is ever moved to make a conflict vanish.
@NullMarked
package org.plenum.task.schedule;

import org.jspecify.annotations.NullMarked;
