package org.plenum.task.programme.invitation;

/// What the member says.
enum InvitationAnswer {
    PENDING,
    ACCEPTED,
    DECLINED
}
