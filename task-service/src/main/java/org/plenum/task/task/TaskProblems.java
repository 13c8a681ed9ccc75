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
            case TaskRefused.NotInCharge not ->
                Problem.of("not-in-charge").with("action", not.action).with("actionName", not.action.text()).with("who",
                        not.who);
            case TaskRefused.ExtensionTooLate late -> Problem.of("extension-too-late").with("due", late.due);
            case TaskRefused.ExtensionOpen _ -> Problem.of("extension-open");
            case TaskRefused.ExtensionDay day -> Problem.of("extension-day").with("to", day.to).with("reason", day.reason);
            case TaskRefused.UnknownExtension unknown -> Problem.of("extension-not-found").with("number", unknown.number);
            case TaskRefused.ExtensionSettled _ -> Problem.of("extension-settled");
            case TaskRefused.OwnExtension _ -> Problem.of("own-extension");
            case TaskRefused.NoReason _ -> Problem.of("no-reason");
            case TaskRefused.UnknownStep unknown -> Problem.of("step-not-found").with("number", unknown.number);
            case TaskRefused.WrongStepState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case TaskRefused.TooManySteps many -> Problem.of("too-many-steps").with("most", many.most);
            case TaskRefused.StepAfterTask after ->
                Problem.of("step-after-task").with("due", after.due).with("taskDue", after.taskDue);
            case TaskRefused.StepsOpen open ->
                Problem.of("steps-open").with("steps", open.steps).with("count", open.steps.size());
            case TaskRefused.ProgressBySteps by -> Problem.of("progress-by-steps").with("progress", by.progress);
        };
    }
}
