package org.plenum.task.programme.invitation;

/// What the member does at the activity.
enum InvitationRole {
    /// 主持.
    HOST,
    /// 发言.
    SPEAKER,
    /// 联系委员.
    CONTACT,
    /// 参加.
    PARTICIPANT
}
