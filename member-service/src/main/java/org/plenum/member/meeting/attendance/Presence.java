package org.plenum.member.meeting.attendance;

/// How somebody on the list stands at this moment.
enum Presence {
    /// 实到.
    SIGNED_IN,
    /// 请假: has leave and did not come.
    ON_LEAVE,
    /// 未到; 缺席 once the meeting has closed.
    MISSING,
    /// 更正后不再应到.
    TAKEN_OFF
}
