package org.plenum.task.feed;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class FeedProblems implements ExceptionMapper<FeedRefused> {

    @Override
    public Response toResponse(FeedRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(FeedRefused why) {
        return switch (why) {
            case FeedRefused.Unknown _ -> Problem.of("feed-not-found");
            case FeedRefused.TooMany many -> Problem.of("too-many-feeds").with("most", many.most);
        };
    }
}
