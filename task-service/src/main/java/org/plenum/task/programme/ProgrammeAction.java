package org.plenum.task.programme;

import static org.plenum.task.programme.ProgrammeState.ACTIVE;
import static org.plenum.task.programme.ProgrammeState.ENDED;

import java.util.List;

import org.plenum.platform.web.Text;

/// What can be asked of a programme, and in which states.
enum ProgrammeAction implements Worded {
    CHANGE("修改项目", "change", ACTIVE),
    /// Whoever takes part is enrolled first.
    ENROL("登记参加委员", "enrol a member in", ACTIVE),
    ASSIGN_VILLAGE("安排联系村", "assign a village in", ACTIVE),
    PLAN_ACTIVITY("安排活动", "plan an activity of", ACTIVE),
    /// 归档.
    CLOSE_YEAR("年度归档", "close a year of", ACTIVE, ENDED),
    REOPEN_YEAR("撤销归档", "reopen a year of", ACTIVE, ENDED),
    END("结束项目", "end", ACTIVE),
    RESUME("恢复项目", "resume", ENDED);

    private final Text text;
    private final List<ProgrammeState> from;

    ProgrammeAction(String zh, String en, ProgrammeState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    @Override
    public Text text() {
        return text;
    }

    List<ProgrammeState> from() {
        return from;
    }
}
