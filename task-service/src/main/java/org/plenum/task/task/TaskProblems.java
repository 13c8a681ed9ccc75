package org.plenum.task.task;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;

/// What a refusal looks like to the caller.
@Provider
public class TaskProblems implements ExceptionMapper<TaskRefused> {

    @Override
    public Response toResponse(TaskRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(TaskRefused why) {
        return switch (why) {
            case TaskRefused.Unknown unknown -> Problem.of("task-not-found").with("task", unknown.task.toString());
            case TaskRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case TaskRefused.NotLeadUnit not -> Problem.of("not-lead-unit").with("leadUnit", not.leadUnit);
            case TaskRefused.NotChecker _ -> Problem.of("not-checker");
            case TaskRefused.NotPlanLead _ -> Problem.of("not-plan-lead");
            case TaskRefused.OwnWork _ -> Problem.of("own-work");
            case TaskRefused.NoEvidence _ -> Problem.of("no-evidence");
            case TaskRefused.FixedDay fixed -> Problem.of("fixed-day").with("title", fixed.title);
        };
    }
}
