package org.plenum.task.lesson;

import java.time.LocalDate;
import java.util.List;

import org.plenum.platform.web.Text;
import org.plenum.task.light.Light;
import org.plenum.task.task.TaskFacts;

/// Whether a lesson is met in a session, and why, as one sentence.
record Verdict(Outcome outcome, Text reason) {

    /// Whether it is met.
    enum Outcome {
        /// 已落实.
        MET,
        /// 未落实.
        NOT_MET,
        /// 已终止: neither.
        DROPPED
    }

    /// @param tasks those of the session `target` only
    static Verdict of(Lesson lesson, List<TaskFacts> tasks, String target, LocalDate today) {
        if (!lesson.fields().targetSession().equals(target)) {
            String other = lesson.fields().targetSession();
            return notMet("列入 " + other + " 会议改进，不在 " + target + " 会议。", "It is to be met in " + other + ", not in " + target + ".");
        }
        return switch (lesson.state()) {
            case DROPPED -> new Verdict(Outcome.DROPPED,
                    new Text("已终止：" + lesson.reason(), "Dropped: " + lesson.reason()));
            case RECORDED -> notMet("尚未明确责任单位。", "Nobody answers for it yet.");
            case ASSIGNED -> notMet("已明确责任，尚未制定整改措施。", "Somebody answers for it, but nothing is planned yet.");
            case RECTIFYING -> rectifying(lesson, tasks, today);
            case AWAITING_CHECK -> notMet("已提交，待验收。", "It is handed in and awaits its check.");
            case CLOSED -> closed(lesson, tasks, "销号", "Closed");
            case ADOPTED -> closed(lesson, tasks, "推广", "Adopted");
        };
    }

    private static Verdict rectifying(Lesson lesson, List<TaskFacts> tasks, LocalDate today) {
        long red = tasks.stream().filter(task -> task.light() == Light.RED).count();
        long open = open(tasks);
        if (red > 0) {
            return notMet("还有 " + open + " 项任务未销号，其中 " + red + " 项已逾期。",
                    "Tasks not closed yet: " + open + ", overdue: " + red + ".");
        }
        if (open > 0) {
            return notMet("还有 " + open + " 项任务未销号。", "Tasks not closed yet: " + open + ".");
        }
        if (lesson.isOverdue(today)) {
            return notMet("整改期限已过，尚未提交验收。", "Its deadline has passed and it is not handed in.");
        }
        return tasks.isEmpty() ? notMet("整改中，尚无改进任务。", "It is being put right, without a task so far.")
                : notMet("任务均已销号，尚未提交验收。", "All tasks are closed, but it is not handed in.");
    }

    private static Verdict closed(Lesson lesson, List<TaskFacts> tasks, String zh, String en) {
        long open = open(tasks);
        if (open > 0) {
            return notMet("已于 " + lesson.closedOn() + " " + zh + "，但又有 " + open + " 项任务未完成。",
                    en + " on " + lesson.closedOn() + ", but tasks are open again: " + open + ".");
        }
        return tasks.isEmpty()
                ? met("已于 " + lesson.closedOn() + " 凭佐证" + zh + "。", en + " on " + lesson.closedOn() + " by its evidence.")
                : met("已于 " + lesson.closedOn() + " " + zh + "，" + tasks.size() + " 项改进任务全部完成。",
                        en + " on " + lesson.closedOn() + " with all its tasks done: " + tasks.size() + ".");
    }

    private static long open(List<TaskFacts> tasks) {
        return tasks.stream().filter(task -> !task.isClosed()).count();
    }

    private static Verdict met(String zh, String en) {
        return new Verdict(Outcome.MET, new Text(zh, en));
    }

    private static Verdict notMet(String zh, String en) {
        return new Verdict(Outcome.NOT_MET, new Text(zh, en));
    }
}
