/// Leave (请假) from a meeting: asked for by the member, decided by the office.
@NullMarked
package org.plenum.member.meeting.leave;

import org.jspecify.annotations.NullMarked;
