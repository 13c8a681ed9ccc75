package org.plenum.task.programme.invitation;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/// What narrows a list of invitations; null where not given.
record InvitationFilter(@Nullable UUID activity, @Nullable String account, @Nullable InvitationState state,
        @Nullable InvitationAnswer answer) {
}
