package org.plenum.task.lesson;

import org.plenum.platform.web.Text;

/// How far a lesson has come. Overdue (逾期) is no state: it is derived.
enum LessonState {
    RECORDED("已列问题", "recorded"),
    /// Somebody answers for it.
    ASSIGNED("已明确责任", "assigned"),
    RECTIFYING("整改中", "being put right"),
    /// Handed in, waiting for somebody else to check it.
    AWAITING_CHECK("待验收", "awaiting its check"),
    /// A shortcoming that was put right.
    CLOSED("已销号", "closed"),
    /// A good practice that was taken over.
    ADOPTED("已推广", "adopted"),
    DROPPED("已终止", "dropped");

    private final Text text;

    LessonState(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }

    /// Whether nothing more is to be done about it.
    boolean isFinal() {
        return switch (this) {
            case RECORDED, ASSIGNED, RECTIFYING, AWAITING_CHECK -> false;
            case CLOSED, ADOPTED, DROPPED -> true;
        };
    }
}
