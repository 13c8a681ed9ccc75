package org.plenum.task.notice;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;

@Path("/api/v1/notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "提醒、催办与督办 Reminders, urges and supervision notices")
class NoticeResource {

    private final NoticeService notices;
    private final CurrentCaller caller;
    private final Language language;

    NoticeResource(NoticeService notices, CurrentCaller caller, Language language) {
        this.notices = notices;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listNotices", summary = "通知列表，最近的在前 Notices, the newest first", description = """
            由系统按梯级自动发出，每项任务、每种、每个期限只发一次；已提交验收的任务不再发出。条件可任意组合。
            Issued by the system along the ladder, once for each task, kind and due day; not for what waits for its check. Filters combine freely.
            """)
    @Extension(name = "x-audience", value = "app,office")
    public Page<NoticeView> list(
            @Parameter(description = "会议代码 Session", example = "7-5") @QueryParam("session") @Nullable String session,
            @Parameter(description = "牵头单位 Lead unit", example = "发言组") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "种类 Kind", example = "URGE") @QueryParam("kind") @Nullable NoticeKind kind,
            @Parameter(description = "是否已签收 Whether acknowledged", example = "false") @QueryParam("acknowledged") @Nullable Boolean acknowledged,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, "notices", session, unit, kind, acknowledged);
        return notices.page(new NoticeFilter(session, unit, kind, acknowledged), page, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readNotice", summary = "查看通知 Read a notice")
    @Extension(name = "x-audience", value = "app,office")
    public NoticeView read(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id) {
        return notices.read(id, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/acknowledge")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR })
    @Operation(operationId = "acknowledgeNotice", summary = "签收通知 Acknowledge a notice", description = """
            提醒、催办由牵头单位签收，督办由主席会议成员签收。
            Reminders and urges by the lead unit, supervision notices by a member of the chairpersons' meeting.
            """)
    @Extension(name = "x-audience", value = "app")
    public NoticeView acknowledge(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return notices.acknowledge(id, IfMatch.version(ifMatch), caller.get(), language.locale());
    }
}
