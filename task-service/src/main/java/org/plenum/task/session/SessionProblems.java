package org.plenum.task.session;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class SessionProblems implements ExceptionMapper<SessionRefused> {

    @Override
    public Response toResponse(SessionRefused why) {
        return switch (why) {
            case SessionRefused.Unknown unknown -> Problem.of("session-not-found").with("session", unknown.code).toResponse();
            case SessionRefused.Exists exists ->
                Problem.of("duplicate").with("field", "code").with("session", exists.code).toResponse();
        };
    }
}
