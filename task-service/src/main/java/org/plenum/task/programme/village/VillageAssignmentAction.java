package org.plenum.task.programme.village;

import org.plenum.platform.web.Text;
import org.plenum.task.programme.Worded;

/// What can be asked of an assignment, and in which state.
enum VillageAssignmentAction implements Worded {
    ACCEPT("接受", "accept", VillageAssignmentState.OFFERED),
    DECLINE("谢绝", "decline", VillageAssignmentState.OFFERED),
    WITHDRAW("收回", "withdraw", VillageAssignmentState.OFFERED),
    END("结束联系", "end", VillageAssignmentState.ACCEPTED);

    private final Text text;
    private final VillageAssignmentState from;

    VillageAssignmentAction(String zh, String en, VillageAssignmentState from) {
        this.text = new Text(zh, en);
        this.from = from;
    }

    @Override
    public Text text() {
        return text;
    }

    VillageAssignmentState from() {
        return from;
    }
}
