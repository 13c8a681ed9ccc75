package org.plenum.proposal.eligibility;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// [Ineligible] as problems.
@Provider
public class IneligibleProblems implements ExceptionMapper<Ineligible> {

    @Override
    public Response toResponse(Ineligible why) {
        return (switch (why) {
            case Ineligible.NotAMember _ -> Problem.of("not-a-member");
            case Ineligible.NotInOffice no -> Problem.of("not-in-office").with("on", no.on());
            case Ineligible.OtherTerm other ->
                Problem.of("other-term").with("session", other.session()).with("term", other.term());
            case Ineligible.UnknownSession unknown -> Problem.of("unknown-session").with("session", unknown.session());
            case Ineligible.MembersUnavailable _ -> Problem.of("member-directory-unavailable");
            case Ineligible.SessionsUnavailable _ -> Problem.of("session-directory-unavailable");
        }).toResponse();
    }
}
