/// Who is invited to an activity and in which role, what the member answers, and who was there (应到、实到、请假、缺席).
@NullMarked
package org.plenum.task.programme.invitation;

import org.jspecify.annotations.NullMarked;
