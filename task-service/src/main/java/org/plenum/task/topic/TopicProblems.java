package org.plenum.task.topic;

import java.util.List;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// What a refusal looks like to the caller.
@Provider
public class TopicProblems implements ExceptionMapper<TopicRefused> {

    @Override
    public Response toResponse(TopicRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(TopicRefused why) {
        return switch (why) {
            case TopicRefused.Unknown unknown -> Problem.of("topic-not-found").with("topic", unknown.topic.toString());
            case TopicRefused.UnknownSheet unknown ->
                Problem.of("score-sheet-not-found").with("sheet", unknown.sheet.toString());
            case TopicRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case TopicRefused.NotScoring not -> Problem.of("wrong-state").with("state", not.state)
                    .with("action", ScoreSheetAction.SCORE).with("allowedActions", List.of())
                    .with("reason", new Text("评分须在选题「评分中」时进行，选题现为「" + not.state.text().zh() + "」。",
                            "A topic is scored while its scoring is open; it is " + not.state.text().en() + "."));
            case TopicRefused.NotProposer not -> Problem.of("topic-not-proposer").with("proposer", not.proposer);
            case TopicRefused.NotConductor _ -> Problem.of("topic-not-conductor");
            case TopicRefused.NotDecider _ -> Problem.of("topic-not-decider");
            case TopicRefused.OwnTopic own -> Problem.of("topic-own").with("scorer", own.scorer);
            case TopicRefused.NotScorer not -> Problem.of("topic-not-scorer").with("scorer", not.scorer);
            case TopicRefused.TooFewScores few ->
                Problem.of("topic-too-few-scores").with("scored", few.scored).with("fewest", few.fewest);
            case TopicRefused.OtherSession other ->
                Problem.of("topic-other-session").with("prepares", other.prepares).with("session", other.session);
            case TopicRefused.Linked linked ->
                Problem.of("duplicate").with("field", new Text("关联任务", "linked task")).with("task", linked.task.toString());
            case TopicRefused.TooManyTasks many -> Problem.of("topic-too-many-tasks").with("most", many.most);
            case TopicRefused.NotLinked not -> Problem.of("topic-task-not-linked").with("task", not.task.toString());
        };
    }
}
