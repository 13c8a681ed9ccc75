package org.plenum.task.plan;

import java.util.Locale;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;
import org.plenum.task.language.Language;
import org.plenum.task.schedule.ScheduledActivity;

/// What a refusal looks like to the caller.
@Provider
public class PlanProblems implements ExceptionMapper<PlanRefused> {

    /// More broken chains than anybody reads; `count` says how many there are.
    private static final int MOST_BREAKS = 20;

    private final Language language;

    PlanProblems(Language language) {
        this.language = language;
    }

    @Override
    public Response toResponse(PlanRefused why) {
        return problem(why, language.locale()).toResponse();
    }

    static Problem problem(PlanRefused why, Locale language) {
        return switch (why) {
            case PlanRefused.Unknown unknown -> Problem.of("plan-not-found").with("plan", unknown.plan.toString());
            case PlanRefused.UnknownLink unknown -> Problem.of("link-not-found").with("link", unknown.link.toString());
            case PlanRefused.Exists exists ->
                Problem.of("duplicate").with("field", new Text("会议与模板的计划", "plan of session and template")).with("plan",
                        exists.plan.toString());
            case PlanRefused.LinkExists exists -> Problem.of("duplicate").with("field", new Text("依赖关系", "link")).with("link",
                    exists.link.toString());
            case PlanRefused.Cyclic cyclic ->
                Problem.of("cyclic").with("members", cyclic.members).with("titles", cyclic.titles);
            case PlanRefused.Unschedulable cannot -> Problem.of("plan-unschedulable").with("reason", reason(cannot.problem));
            case PlanRefused.Impossible impossible -> impossible(impossible, language);
            case PlanRefused.CannotWait cannot -> cannotWait(cannot, language);
        };
    }

    private static Problem impossible(PlanRefused.Impossible why, Locale language) {
        var breaks = why.breaks.stream().limit(MOST_BREAKS).map(one -> ConflictView.of(one, why.schedule, language)).toList();
        return Problem.of("plan-impossible").with("session", why.session).with("plan", why.plan.toString())
                .with("from", why.from)
                .with("to", why.schedule.opening()).with("count", why.breaks.size()).with("first", breaks.getFirst().sentence())
                .with("breaks", breaks);
    }

    private static Problem cannotWait(PlanRefused.CannotWait why, Locale language) {
        ScheduledActivity task = why.schedule.activity(why.code);
        return Problem.of("extension-impossible").with("plan", why.plan.toString()).with("code", why.code)
                .with("title", task.title()).with("to", why.day).with("possible", task.lateFinish())
                .with("why", new Text(task.why(Locale.SIMPLIFIED_CHINESE), task.why(Locale.ENGLISH)))
                .with("chain", ConflictView.chain(why.schedule, why.code, language));
    }

    private static Text reason(org.plenum.task.schedule.Problem problem) {
        return switch (problem) {
            case org.plenum.task.schedule.Problem.DuplicateCode(var code) ->
                new Text("任务代码 " + code + " 重复", "two tasks have the code " + code);
            case org.plenum.task.schedule.Problem.NegativeDuration(var code, var days) ->
                new Text("任务 " + code + " 的工期为 " + days + " 天", "the duration of task " + code + " is " + days + " days");
            case org.plenum.task.schedule.Problem.FixedWithoutDate(var code) ->
                new Text("任务 " + code + " 日期固定，却没有期限", "task " + code + " is fixed, but has no deadline");
            case org.plenum.task.schedule.Problem.FixedOnDayOff(var code, var date) ->
                new Text("任务 " + code + " 按工作日计，却固定在非工作日 " + date,
                        "task " + code + " counts in working days, but is fixed on " + date + ", a day off");
            case org.plenum.task.schedule.Problem.UnknownEnd(var _, var code) ->
                new Text("没有任务 " + code, "there is no task " + code);
            case org.plenum.task.schedule.Problem.SelfLink(var link) ->
                new Text("任务 " + link.predecessor() + " 依赖自身", "task " + link.predecessor() + " waits for itself");
            case org.plenum.task.schedule.Problem.DateOutsideCalendar(var date) ->
                new Text(date + " 超出工作日历的年份", date + " lies outside the years of the working-day calendar");
            case org.plenum.task.schedule.Problem.ActivityOutsideCalendar(var code) ->
                new Text("任务 " + code + " 的日期超出工作日历的年份",
                        "the dates of task " + code + " lie outside the years of the working-day calendar");
        };
    }
}
