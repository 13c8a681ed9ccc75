/// Sign-in (签到) by the office or by a token that changes every few seconds, and corrections of who must attend.
@NullMarked
package org.plenum.member.meeting.attendance;

import org.jspecify.annotations.NullMarked;
