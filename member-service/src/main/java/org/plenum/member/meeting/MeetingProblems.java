package org.plenum.member.meeting;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// Refusals about meetings, attendance and leave in the caller's words.
@Provider
public class MeetingProblems implements ExceptionMapper<MeetingRefused> {

    @Override
    public Response toResponse(MeetingRefused refused) {
        Problem problem = switch (refused.reason()) {
            case MeetingRefused.Unknown(var meeting) -> Problem.of("meeting-not-found").with("meeting", meeting.toString());
            case MeetingRefused.WrongState(var state, var actions) ->
                Problem.of("wrong-state").with("state", state).with("allowedActions", actions);
            case MeetingRefused.NoTerm(var day) -> Problem.of("no-term-on-day").with("day", day);
            case MeetingRefused.UnknownKind(var kind) -> Problem.of("unknown-meeting-kind").with("kind", kind);
            case MeetingRefused.UnknownCommittee(var committee) -> Problem.of("unknown-committee").with("committee", committee);
            case MeetingRefused.NotYet(var day, var today) ->
                Problem.of("meeting-not-yet").with("day", day).with("today", today);
            case MeetingRefused.NobodyToAttend(var day) -> Problem.of("nobody-to-attend").with("day", day);
            case MeetingRefused.NoMembership() -> Problem.of("no-membership");
            case MeetingRefused.NotRequired(var meeting) ->
                Problem.of("not-required-to-attend").with("meeting", meeting.toString());
            case MeetingRefused.UnknownAttendee(var member) ->
                Problem.of("attendee-not-found").with("member", member.toString());
            case MeetingRefused.AlreadyListed(var member, var required) ->
                Problem.of(required ? "attendee-listed" : "attendee-taken-off").with("member", member.toString());
            case MeetingRefused.NotInOffice(var member, var day) ->
                Problem.of("attendee-not-in-office").with("member", member.toString()).with("day", day);
            case MeetingRefused.ForgedToken() -> Problem.of("sign-in-token-invalid");
            case MeetingRefused.ExpiredToken() -> Problem.of("sign-in-token-expired");
            case MeetingRefused.NotSignedIn(var member) -> Problem.of("not-signed-in").with("member", member.toString());
            case MeetingRefused.CorrectionNeedsReason() -> Problem.of("correction-needs-reason").with("field", "reason");
            case MeetingRefused.UnknownLeave(var leave) -> Problem.of("leave-not-found").with("leave", leave.toString());
            case MeetingRefused.LeaveExists(var leave, var state) ->
                Problem.of("leave-exists").with("leave", leave.toString()).with("state", state);
            case MeetingRefused.OwnLeave(var leave) -> Problem.of("own-leave").with("leave", leave.toString());
        };
        return problem.toResponse();
    }
}
