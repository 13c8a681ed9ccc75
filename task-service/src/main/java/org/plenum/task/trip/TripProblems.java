package org.plenum.task.trip;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class TripProblems implements ExceptionMapper<TripRefused> {

    /// Most conflicts that one refusal names.
    private static final int MOST = 20;

    @Override
    public Response toResponse(TripRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(TripRefused why) {
        return switch (why) {
            case TripRefused.Unknown unknown -> Problem.of("trip-not-found").with("trip", unknown.trip.toString());
            case TripRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case TripRefused.NotOrganizer not -> Problem.of("trip-not-organizer").with("leadUnit", not.leadUnit);
            case TripRefused.NotCoordinator _ -> Problem.of("trip-not-coordinator");
            case TripRefused.Blocked blocked ->
                Problem.of("trip-blocked").with("conflicts",
                        blocked.conflicts.stream().limit(MOST).map(TripConflict::sentence).toList());
            case TripRefused.NotOver not -> Problem.of("trip-not-over").with("toDay", not.toDay).with("today", not.today);
        };
    }
}
