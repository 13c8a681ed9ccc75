package org.plenum.task.programme.invitation;

import static org.plenum.task.programme.invitation.InvitationState.ABSENT;
import static org.plenum.task.programme.invitation.InvitationState.ATTENDED;
import static org.plenum.task.programme.invitation.InvitationState.EXCUSED;
import static org.plenum.task.programme.invitation.InvitationState.INVITED;

import java.util.List;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// What can be asked of an invitation, and in which states.
enum InvitationAction implements Worded {
    ACCEPT("接受", "accept", INVITED),
    DECLINE("谢绝", "decline", INVITED),
    WITHDRAW("收回", "withdraw", INVITED),
    /// 登记出席.
    RECORD("登记出席", "record attendance for", INVITED),
    /// 更正出席.
    CORRECT("更正出席", "correct attendance for", ATTENDED, EXCUSED, ABSENT);

    private final Text text;
    private final List<InvitationState> from;

    InvitationAction(String zh, String en, InvitationState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    @Override
    public Text text() {
        return text;
    }

    List<InvitationState> from() {
        return from;
    }
}
