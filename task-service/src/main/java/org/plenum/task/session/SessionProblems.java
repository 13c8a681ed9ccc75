package org.plenum.task.session;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// What a refusal looks like to the caller.
@Provider
public class SessionProblems implements ExceptionMapper<SessionRefused> {

    @Override
    public Response toResponse(SessionRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(SessionRefused why) {
        return switch (why) {
            case SessionRefused.Unknown unknown -> Problem.of("session-not-found").with("session", unknown.code);
            case SessionRefused.Exists exists ->
                Problem.of("duplicate").with("field", new Text("会议代码", "code")).with("session", exists.code);
        };
    }
}
