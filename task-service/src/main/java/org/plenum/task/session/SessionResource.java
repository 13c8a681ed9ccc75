package org.plenum.task.session;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "全体会议 Plenary sessions")
class SessionResource {

    private final SessionService sessions;
    private final CurrentCaller caller;

    SessionResource(SessionService sessions, CurrentCaller caller) {
        this.sessions = sessions;
        this.caller = caller;
    }

    @Schema(name = "NewSession")
    record NewSession(
            @Schema(description = "会议代码：届-次 Code: term-sitting", examples = "7-5") @NotNull @Size(max = 5) @Pattern(regexp = Session.CODE) String code,
            @Schema(description = "会议名称 Title", examples = "政协第七届委员会第五次全体会议") @NotBlank @Size(max = 200) String title,
            @Schema(description = "开幕日（D） Opening day", examples = "2021-02-01") @NotNull LocalDate openingDay,
            @Schema(description = "闭幕日，不早于开幕日 Closing day, not before the opening", examples = "2021-02-04") @NotNull LocalDate closingDay) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "addSession", summary = "新建全体会议 Add a plenary session")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<SessionView> add(@Valid @NotNull NewSession body) {
        var fields = new SessionFields(body.title(), body.openingDay(), body.closingDay());
        return Created.at("/api/v1/sessions/" + body.code(), sessions.add(body.code(), fields, caller.get()));
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listSessions", summary = "全体会议列表，最近的在前 Sessions, the newest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<SessionView> list(
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return sessions.page(PageRequest.of(limit, cursor, "sessions"));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readSession", summary = "查看全体会议 Read a session")
    @Extension(name = "x-audience", value = "app,office,admin")
    public SessionView read(@Parameter(description = "会议代码 Code", example = "7-5") @PathParam("code") String code) {
        return sessions.read(code);
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "changeSession", summary = "修改全体会议 Change a session", description = """
            改开幕日时，闭幕日随之移动相同天数（除非同时给出），该会议所有计划的日期在同一事务内重新推算。
            如有未完成任务因此不能按期完成而原先并非如此，则以 422 plan-impossible 拒绝并列出断裂的链条，什么都不改。
            A moved opening day takes the closing day along (unless that is given) and recomputes every date of the session's plans in the same
            transaction. It is refused with 422 `plan-impossible`, naming the chains that break, and changes nothing, if an open task could no
            longer be kept that could be kept before: its deadline or its last day to start would pass, or an existing conflict would get worse.
            Deadlines that have passed anyway, and what could not be kept when the plan was made, refuse nothing.
            """)
    @Extension(name = "x-audience", value = "admin")
    public SessionView change(@Parameter(description = "会议代码 Code", example = "7-5") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = SessionFields.class))) @NotNull MergePatch patch) {
        return sessions.change(code, IfMatch.version(ifMatch), patch, caller.get());
    }
}
