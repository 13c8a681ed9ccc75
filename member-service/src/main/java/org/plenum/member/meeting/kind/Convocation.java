package org.plenum.member.meeting.kind;

/// Who must attend (应到) a kind of meeting, always of those in office on its day.
public enum Convocation {
    /// 全体委员: all members of the term.
    TERM_MEMBERS,
    /// 常委会组成人员: 主席, 副主席, 秘书长, 常委.
    STANDING_COMMITTEE,
    /// 主席会议组成人员: 主席, 副主席, 秘书长.
    CHAIRMEN,
    /// 专委会组成人员: those with a seat in the meeting's committee.
    COMMITTEE_SEATS,
    /// 名单: those whom the office names.
    NAMED
}
