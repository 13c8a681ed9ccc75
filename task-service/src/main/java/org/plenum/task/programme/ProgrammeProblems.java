package org.plenum.task.programme;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// What a refusal looks like to the caller.
@Provider
public class ProgrammeProblems implements ExceptionMapper<ProgrammeRefused> {

    @Override
    public Response toResponse(ProgrammeRefused why) {
        return problem(why).toResponse();
    }

    /// The problem that explains `why`.
    public static Problem problem(ProgrammeRefused why) {
        return switch (why) {
            case ProgrammeRefused.Unknown unknown ->
                Problem.of("programme-part-not-found").with("subject", unknown.subject.text()).with("id",
                        unknown.id.toString());
            case ProgrammeRefused.CodeTaken _ -> Problem.of("duplicate").with("field", new Text("代码", "code"));
            case ProgrammeRefused.WrongState wrong ->
                Problem.of("wrong-state").with("state", wrong.state.name()).with("action", wrong.action.name())
                        .with("allowedActions", wrong.allowed.stream().map(Worded::name).toList()).with("reason", wrong.reason);
            case ProgrammeRefused.NotKeeper not -> Problem.of("programme-not-keeper").with("leadUnit", not.leadUnit);
            case ProgrammeRefused.YearClosed closed ->
                Problem.of("programme-year-closed").with("year", closed.year).with("closedThrough", closed.closedThrough);
            case ProgrammeRefused.YearOpen open -> Problem.of("programme-year-open").with("year", open.year);
            case ProgrammeRefused.ActivitiesOpen open ->
                Problem.of("programme-activities-open").with("year", open.year).with("count", open.count);
            case ProgrammeRefused.VillagesShared shared ->
                Problem.of("programme-villages-shared").with("villages", shared.villages);
            case ProgrammeRefused.Enrolled enrolled ->
                Problem.of("duplicate").with("field", new Text("账号", "account")).with("account", enrolled.account);
            case ProgrammeRefused.NotEnrolled not ->
                Problem.of("programme-not-enrolled").with("account", not.account).with("day", not.day);
            case ProgrammeRefused.VillageTaken taken ->
                Problem.of("village-taken").with("village", taken.village).with("member", taken.member)
                        .with("from", taken.from).with("until", taken.until);
            case ProgrammeRefused.NotOwn not -> Problem.of("programme-not-own").with("member", not.member);
            case ProgrammeRefused.NotYet not -> Problem.of("activity-not-yet").with("day", not.day).with("today", not.today);
            case ProgrammeRefused.ActivityIs is -> Problem.of("activity-does-not-allow").with("activityState", is.state);
            case ProgrammeRefused.Invited invited ->
                Problem.of("duplicate").with("field", new Text("受邀委员", "invited member")).with("member", invited.member);
            case ProgrammeRefused.Linked linked ->
                Problem.of("duplicate").with("field", new Text("关联任务", "linked task")).with("task", linked.task.toString());
            case ProgrammeRefused.NotLinked not -> Problem.of("activity-task-not-linked").with("task", not.task.toString());
            case ProgrammeRefused.TooManyTasks many -> Problem.of("activity-too-many-tasks").with("most", many.most);
        };
    }
}
