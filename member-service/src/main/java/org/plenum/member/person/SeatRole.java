package org.plenum.member.person;

/// Role in a committee.
enum SeatRole {
    /// 主任.
    DIRECTOR,
    /// 副主任.
    DEPUTY_DIRECTOR,
    /// 委员.
    MEMBER
}
