package org.plenum.task.topic;

import java.util.List;

import org.plenum.platform.identity.Caller;
import org.plenum.task.task.TaskFacts;

/// What may be asked of a topic. A new case does not compile until [Topic#handle] answers it.
sealed interface TopicCommand {

    Caller by();

    TopicAction action();

    /// 修改.
    record Change(Caller by, TopicFields to) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.CHANGE;
        }
    }

    /// 提出.
    record Propose(Caller by) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.PROPOSE;
        }
    }

    /// 组织评分, by the version of the rules in force today.
    record OpenScoring(Caller by, List<Scorer> scorers, int rule) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.OPEN_SCORING;
        }
    }

    /// 结束评分.
    ///
    /// @param totals of the sheets that were filled in
    /// @param fewest how many are needed
    record CloseScoring(Caller by, List<Integer> totals, int fewest) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.CLOSE_SCORING;
        }
    }

    /// 审定.
    record Decide(Caller by, TopicDecision decision) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.DECIDE;
        }
    }

    /// 撤回.
    record Withdraw(Caller by, String reason) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.WITHDRAW;
        }
    }

    /// 关联任务.
    record Link(Caller by, TaskFacts task) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.LINK;
        }
    }

    /// 取消关联任务.
    record Unlink(Caller by, TaskFacts task) implements TopicCommand {
        @Override
        public TopicAction action() {
            return TopicAction.UNLINK;
        }
    }
}
