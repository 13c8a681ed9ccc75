package org.plenum.task.topic;

import java.util.List;
import java.util.UUID;

/// Why something asked of a topic or of a score sheet is refused. Nothing was changed.
sealed abstract class TopicRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TopicRefused(String message) {
        super(message, null, false, false);
    }

    /// There is no such topic, or it is somebody else's draft.
    static final class Unknown extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final UUID topic;

        Unknown(UUID topic) {
            super("no topic " + topic);
            this.topic = topic;
        }
    }

    /// There is no such sheet, or not for this caller.
    static final class UnknownSheet extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final UUID sheet;

        UnknownSheet(UUID sheet) {
            super("no sheet " + sheet);
            this.sheet = sheet;
        }
    }

    /// Not possible in its state.
    static final class WrongState extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final TopicState state;
        final TopicAction action;
        final transient List<TopicAction> allowed;

        WrongState(TopicState state, TopicAction action, List<TopicAction> allowed) {
            super(action + " in " + state);
            this.state = state;
            this.action = action;
            this.allowed = List.copyOf(allowed);
        }
    }

    /// A sheet is filled in while its topic is being scored.
    static final class NotScoring extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final TopicState state;

        NotScoring(TopicState state) {
            super("scoring in " + state);
            this.state = state;
        }
    }

    /// A topic is proposed in the name of one's own unit, or one's own; the office may do so for others.
    static final class NotProposer extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final String proposer;

        NotProposer(String proposer) {
            super("not " + proposer);
            this.proposer = proposer;
        }
    }

    /// Only the office conducts the scoring.
    static final class NotConductor extends TopicRefused {
        private static final long serialVersionUID = 1L;

        NotConductor() {
            super("not of the office");
        }
    }

    /// Only the office or a chairperson enters what the meeting decided.
    static final class NotDecider extends TopicRefused {
        private static final long serialVersionUID = 1L;

        NotDecider() {
            super("neither of the office nor a chairperson");
        }
    }

    /// 回避: nobody scores what they or their unit propose.
    static final class OwnTopic extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final String scorer;

        OwnTopic(String scorer) {
            super("own topic of " + scorer);
            this.scorer = scorer;
        }
    }

    /// Another one's sheet.
    static final class NotScorer extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final String scorer;

        NotScorer(String scorer) {
            super("the sheet of " + scorer);
            this.scorer = scorer;
        }
    }

    /// Not enough people scored.
    static final class TooFewScores extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final int scored;
        final int fewest;

        TooFewScores(int scored, int fewest) {
            super(scored + " of " + fewest);
            this.scored = scored;
            this.fewest = fewest;
        }
    }

    /// A topic leads to tasks of the session that it prepares.
    static final class OtherSession extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final String prepares;
        final String session;

        OtherSession(String prepares, String session) {
            super(session + " is not " + prepares);
            this.prepares = prepares;
            this.session = session;
        }
    }

    /// The task is linked already.
    static final class Linked extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        Linked(UUID task) {
            super("linked " + task);
            this.task = task;
        }
    }

    /// More tasks than one topic can have.
    static final class TooManyTasks extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final int most;

        TooManyTasks(int most) {
            super("more than " + most);
            this.most = most;
        }
    }

    /// The topic is not linked to that task.
    static final class NotLinked extends TopicRefused {
        private static final long serialVersionUID = 1L;
        final UUID task;

        NotLinked(UUID task) {
            super("not linked " + task);
            this.task = task;
        }
    }
}
