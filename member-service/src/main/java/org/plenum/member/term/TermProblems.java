package org.plenum.member.term;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// Refusals about terms and sectors in the caller's words.
@Provider
public class TermProblems implements ExceptionMapper<TermRefused> {

    @Override
    public Response toResponse(TermRefused refused) {
        Problem problem = switch (refused.reason()) {
            case TermRefused.Unknown(var term) -> Problem.of("term-not-found").with("term", term);
            case TermRefused.Exists(var term) -> Problem.of("term-exists").with("term", term);
            case TermRefused.Overlaps(var term, var other) ->
                Problem.of("terms-overlap").with("term", term).with("other", other);
            case TermRefused.Ended(var term, var on) -> Problem.of("term-ended").with("term", term).with("endedOn", on);
            case TermRefused.EndsBeforeItBegins(var term, var from) ->
                Problem.of("end-before-beginning").with("term", term).with("from", from);
            case TermRefused.MembershipsGoOn(var term, var until) ->
                Problem.of("memberships-go-on").with("term", term).with("until", until);
            case TermRefused.SectorExists(var term, var sector) ->
                Problem.of("sector-exists").with("term", term).with("sector", sector);
        };
        return problem.toResponse();
    }
}
