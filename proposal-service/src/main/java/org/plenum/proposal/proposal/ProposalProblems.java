package org.plenum.proposal.proposal;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.InvalidInput.Violation;
import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// [ProposalRefused] as problems.
@Provider
public class ProposalProblems implements ExceptionMapper<ProposalRefused> {

    @Override
    public Response toResponse(ProposalRefused refused) {
        return (switch (refused) {
            case ProposalRefused.Unknown _ -> Problem.of("not-found");
            case ProposalRefused.NotAllowed not -> notAllowed(not).with("action", not.action()).with("state", not.state())
                    .with("reason", reason(not)).with("allowedActions", not.allowedActions());
            case ProposalRefused.Incomplete incomplete -> Problem.of("incomplete-proposal").with("violations",
                    incomplete.obstacles().stream().map(one -> new Violation(one.field(), one.message())).toList());
            case ProposalRefused.SessionFixed fixed -> Problem.of("session-fixed").with("session", fixed.session());
        }).toResponse();
    }

    private static Problem notAllowed(ProposalRefused.NotAllowed refused) {
        return switch (refused.why()) {
            case NOT_THE_PROPOSER -> Problem.of("not-the-proposer");
            case NOT_IN_CHARGE -> Problem.of("forbidden");
            case OWN_PROPOSAL -> Problem.of("own-proposal");
            case OWN_RECOMMENDATION -> Problem.of("own-recommendation");
            case WRONG_STATE -> Problem.of("wrong-state");
        };
    }

    private static Text reason(ProposalRefused.NotAllowed refused) {
        return switch (refused.why()) {
            case NOT_THE_PROPOSER -> new Text("提案由其他委员提出", "it is another member's proposal");
            case NOT_IN_CHARGE -> new Text("当前身份不负责此项审查", "none of your roles is charged with this");
            case OWN_PROPOSAL -> new Text("这是您本人的提案", "it is your own proposal");
            case OWN_RECOMMENDATION -> new Text("您已对本次提交提出审查建议", "you have recommended on this submission");
            case WRONG_STATE -> refused.state().meaning();
        };
    }
}
