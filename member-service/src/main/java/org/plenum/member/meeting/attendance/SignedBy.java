package org.plenum.member.meeting.attendance;

/// Who recorded that somebody came.
enum SignedBy {
    /// 本人扫码.
    MEMBER,
    /// 办公室代签.
    OFFICE
}
