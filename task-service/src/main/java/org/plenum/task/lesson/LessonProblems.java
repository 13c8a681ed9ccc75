package org.plenum.task.lesson;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// What a refusal looks like to the caller.
@Provider
public class LessonProblems implements ExceptionMapper<LessonRefused> {

    @Override
    public Response toResponse(LessonRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(LessonRefused why) {
        return switch (why) {
            case LessonRefused.Unknown unknown -> Problem.of("lesson-not-found").with("lesson", unknown.lesson.toString());
            case LessonRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state).with("action", wrong.action)
                        .with("allowedActions", wrong.allowed).with("reason", wrong.action.reason(wrong.state));
            case LessonRefused.NotOwnUnit not -> Problem.of("lesson-not-own-unit").with("unit", not.unit);
            case LessonRefused.NotKeeper _ -> Problem.of("lesson-not-keeper");
            case LessonRefused.NotResponsible not -> Problem.of("lesson-not-responsible").with("responsibleUnit",
                    not.unit == null ? new Text("尚未明确的责任单位", "a unit not named yet") : not.unit);
            case LessonRefused.NotChecker _ -> Problem.of("lesson-not-checker");
            case LessonRefused.OwnWork _ -> Problem.of("lesson-own-work");
            case LessonRefused.NoEvidence _ -> Problem.of("lesson-no-evidence");
            case LessonRefused.NoTask _ -> Problem.of("lesson-no-task");
            case LessonRefused.TasksOpen open ->
                Problem.of("lesson-tasks-open").with("tasks", open.tasks).with("count", open.tasks.size());
            case LessonRefused.OtherSession other ->
                Problem.of("lesson-other-session").with("target", other.target).with("session", other.session);
            case LessonRefused.Linked linked ->
                Problem.of("duplicate").with("field", new Text("关联任务", "linked task")).with("task", linked.task.toString());
            case LessonRefused.TooManyTasks many -> Problem.of("lesson-too-many-tasks").with("most", many.most);
            case LessonRefused.NotLinked not -> Problem.of("lesson-task-not-linked").with("task", not.task.toString());
        };
    }
}
