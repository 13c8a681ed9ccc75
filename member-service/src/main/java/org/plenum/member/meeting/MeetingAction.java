package org.plenum.member.meeting;

/// What may be done with a meeting.
public enum MeetingAction {
    /// 修改安排.
    CHANGE,
    /// 开始签到.
    OPEN,
    /// 结束.
    CLOSE,
    /// 取消.
    CANCEL,
    /// 更正应到人员或签到.
    CORRECT,
    /// 代签到.
    SIGN_IN,
    /// 出示签到码.
    SHOW_CODE
}
