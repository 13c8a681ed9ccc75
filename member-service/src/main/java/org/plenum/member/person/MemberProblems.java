package org.plenum.member.person;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// Refusals about members in the caller's words.
@Provider
public class MemberProblems implements ExceptionMapper<MemberRefused> {

    @Override
    public Response toResponse(MemberRefused refused) {
        Problem problem = switch (refused.reason()) {
            case MemberRefused.Unknown(var member) -> Problem.of("member-not-found").with("member", member.toString());
            case MemberRefused.UnknownMembership(var id) ->
                Problem.of("membership-not-found").with("membership", id.toString());
            case MemberRefused.UnknownSeat(var id) -> Problem.of("seat-not-found").with("seat", id.toString());
            case MemberRefused.UnknownTerm(var term) -> Problem.of("unknown-term").with("term", term);
            case MemberRefused.UnknownSector(var term, var sector) ->
                Problem.of("unknown-sector").with("term", term).with("sector", sector);
            case MemberRefused.UnknownCommittee(var committee) -> Problem.of("unknown-committee").with("committee", committee);
            case MemberRefused.NumberTaken(var term, var number) ->
                Problem.of("member-number-taken").with("term", term).with("memberNumber", number);
            case MemberRefused.OtherNumber(var term, var number) ->
                Problem.of("other-member-number").with("term", term).with("memberNumber", number);
            case MemberRefused.CitizenIdTaken() -> Problem.of("citizen-id-taken");
            case MemberRefused.AccountTaken() -> Problem.of("account-taken");
            case MemberRefused.OutsideTerm(var term, var from, var to, var day) ->
                Problem.of("outside-term").with("term", term).with("from", from).with("to", to).with("day", day);
            case MemberRefused.AlreadyMember(var term, var from, var to) ->
                Problem.of("already-member").with("term", term).with("from", from).with("to", to);
            case MemberRefused.MembershipEnded(var on) -> Problem.of("membership-ended").with("endedOn", on);
            case MemberRefused.SeatEnded(var on) -> Problem.of("seat-ended").with("endedOn", on);
            case MemberRefused.EndsBeforeItBegins(var from) -> Problem.of("end-before-beginning").with("from", from);
            case MemberRefused.AlreadySeated(var committee, var from, var to) ->
                Problem.of("already-seated").with("committee", committee).with("from", from).with("to", to);
            case MemberRefused.NotInOffice(var day) -> Problem.of("not-in-office").with("day", day);
        };
        return problem.toResponse();
    }
}
