package org.plenum.task.notice;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.plenum.platform.web.Problem;
import org.plenum.platform.web.Text;

/// What a refusal looks like to the caller.
@Provider
public class NoticeProblems implements ExceptionMapper<NoticeRefused> {

    @Override
    public Response toResponse(NoticeRefused why) {
        return problem(why).toResponse();
    }

    static Problem problem(NoticeRefused why) {
        return switch (why) {
            case NoticeRefused.Unknown unknown -> Problem.of("notice-not-found").with("notice", unknown.notice.toString());
            case NoticeRefused.NotAddressee not -> Problem.of("not-addressee").with("addressee", switch (not.kind) {
                case REMINDER, URGE -> new Text(not.unit, not.unit);
                case SUPERVISION -> new Text("主席会议成员", "the chairpersons");
            });
            case NoticeRefused.Acknowledged before ->
                Problem.of("already-acknowledged").with("by", before.name).with("at", String.valueOf(before.at));
        };
    }
}
