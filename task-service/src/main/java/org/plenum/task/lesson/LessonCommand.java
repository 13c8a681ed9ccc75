package org.plenum.task.lesson;

import java.util.List;

import org.plenum.platform.identity.Caller;
import org.plenum.task.task.TaskFacts;

/// What may be asked of a lesson. A new case does not compile until [Lesson#handle] answers it.
sealed interface LessonCommand {

    Caller by();

    LessonAction action();

    /// 修改问题.
    record Change(Caller by, LessonFields to) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.CHANGE;
        }
    }

    /// 明确责任.
    record Assign(Caller by, Responsibility to) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.ASSIGN;
        }
    }

    /// 制定整改措施.
    record Rectify(Caller by, Rectification to) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.RECTIFY;
        }
    }

    /// 关联任务.
    record Link(Caller by, TaskFacts task) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.LINK;
        }
    }

    /// 取消关联任务.
    record Unlink(Caller by, TaskFacts task) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.UNLINK;
        }
    }

    /// 提交验收: what was achieved, and what shows it.
    record HandIn(Caller by, String note, List<String> evidence) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.HAND_IN;
        }
    }

    /// 退回.
    record SendBack(Caller by, String reason) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.SEND_BACK;
        }
    }

    /// 销号.
    record Close(Caller by) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.CLOSE;
        }
    }

    /// 终止.
    record Drop(Caller by, String reason) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.DROP;
        }
    }

    /// 重新打开.
    record Reopen(Caller by, String reason) implements LessonCommand {
        @Override
        public LessonAction action() {
            return LessonAction.REOPEN;
        }
    }
}
