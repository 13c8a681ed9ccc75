/// The members (委员) who take part in a programme: only they are assigned to villages or invited to activities, so that a report can also name those
/// who never were.
@NullMarked
package org.plenum.task.programme.enrolment;

import org.jspecify.annotations.NullMarked;
