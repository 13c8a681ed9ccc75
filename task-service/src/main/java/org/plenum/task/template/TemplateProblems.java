package org.plenum.task.template;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class TemplateProblems implements ExceptionMapper<TemplateRefused> {

    @Override
    public Response toResponse(TemplateRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(TemplateRefused why) {
        return switch (why) {
            case TemplateRefused.Unknown unknown ->
                Problem.of("template-not-found").with("template", unknown.code).with("version", unknown.version);
            case TemplateRefused.Retired retired -> Problem.of("template-retired").with("template", retired.code)
                    .with("version", retired.version).with("retiredOn", retired.on);
            case TemplateRefused.NoneOffered none -> Problem.of("template-none-offered").with("template", none.code);
        };
    }
}
