package org.plenum.task.tag;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class TagProblems implements ExceptionMapper<TagRefused> {

    @Override
    public Response toResponse(TagRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(TagRefused why) {
        return switch (why) {
            case TagRefused.Unknown unknown -> Problem.of("tag-not-found").with("tag", unknown.code);
            case TagRefused.Exists exists -> Problem.of("duplicate").with("field", exists.field).with("tag", exists.tag);
            case TagRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case TagRefused.HasMembers has -> Problem.of("tag-has-members").with("members", has.members);
            case TagRefused.GroupRetired retired -> Problem.of("tag-group-retired").with("group", retired.group);
        };
    }
}
