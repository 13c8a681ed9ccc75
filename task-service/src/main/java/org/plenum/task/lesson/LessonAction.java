package org.plenum.task.lesson;

import static org.plenum.task.lesson.LessonState.ADOPTED;
import static org.plenum.task.lesson.LessonState.ASSIGNED;
import static org.plenum.task.lesson.LessonState.AWAITING_CHECK;
import static org.plenum.task.lesson.LessonState.CLOSED;
import static org.plenum.task.lesson.LessonState.DROPPED;
import static org.plenum.task.lesson.LessonState.RECORDED;
import static org.plenum.task.lesson.LessonState.RECTIFYING;

import java.util.List;
import java.util.stream.Collectors;

import org.plenum.platform.web.Text;

/// What can be asked of a lesson, and in which states.
enum LessonAction {
    /// What was found (问题).
    CHANGE("修改问题", "change", RECORDED, ASSIGNED, RECTIFYING),
    /// Who answers for it (责任).
    ASSIGN("明确责任", "assign", RECORDED, ASSIGNED, RECTIFYING),
    /// What is done about it, and until when (整改).
    RECTIFY("制定整改措施", "put right", ASSIGNED, RECTIFYING),
    LINK("关联任务", "link a task to", ASSIGNED, RECTIFYING),
    UNLINK("取消关联任务", "unlink a task from", ASSIGNED, RECTIFYING),
    /// 提交验收.
    HAND_IN("提交验收", "hand in", RECTIFYING),
    /// 退回.
    SEND_BACK("退回", "send back", AWAITING_CHECK),
    /// 销号; a good practice is thereby adopted.
    CLOSE("销号", "close", AWAITING_CHECK),
    /// 终止.
    DROP("终止", "drop", RECORDED, ASSIGNED, RECTIFYING),
    /// 重新打开.
    REOPEN("重新打开", "reopen", CLOSED, ADOPTED, DROPPED);

    private final Text text;
    private final List<LessonState> from;

    LessonAction(String zh, String en, LessonState... from) {
        this.text = new Text(zh, en);
        this.from = List.of(from);
    }

    boolean isPossibleIn(LessonState state) {
        return from.contains(state);
    }

    /// Why it is not possible in that state.
    Text reason(LessonState state) {
        String statesZh = from.stream().map(one -> "「" + one.text().zh() + "」").collect(Collectors.joining("或"));
        String statesEn = from.stream().map(one -> one.text().en()).collect(Collectors.joining(" or "));
        return new Text("「%s」须在「回头看」条目%s时进行，条目现为「%s」。".formatted(text.zh(), statesZh, state.text().zh()),
                "To %s a lesson, it must be %s; it is %s.".formatted(text.en(), statesEn, state.text().en()));
    }
}
