package org.plenum.task.circular;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class CircularProblems implements ExceptionMapper<CircularRefused> {

    @Override
    public Response toResponse(CircularRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(CircularRefused why) {
        return switch (why) {
            case CircularRefused.Unknown unknown ->
                Problem.of("circular-not-found").with("circular", unknown.circular.toString());
            case CircularRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case CircularRefused.Withdrawn withdrawn ->
                Problem.of("circular-withdrawn").with("state", CircularState.WITHDRAWN).with("why", withdrawn.reason);
            case CircularRefused.NotPublisher _ -> Problem.of("circular-not-publisher");
            case CircularRefused.NotAddressee _ -> Problem.of("circular-not-addressee");
            case CircularRefused.Corrected corrected ->
                Problem.of("circular-corrected").with("edition", corrected.read).with("currentEdition", corrected.current);
            case CircularRefused.DeadlinePast past ->
                Problem.of("circular-deadline-past").with("readBy", past.readBy).with("today", past.today);
        };
    }
}
