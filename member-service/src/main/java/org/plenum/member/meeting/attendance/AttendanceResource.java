package org.plenum.member.meeting.attendance;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/meetings/{id}/attendees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "应到人员与签到 Who must attend and who came")
class AttendanceResource {

    private static final String ID = "会议标识 Id of the meeting";
    private static final String MEMBER_ID = "委员标识 Id of the member";

    private final AttendanceService attendance;
    private final CurrentCaller caller;

    AttendanceResource(AttendanceService attendance, CurrentCaller caller) {
        this.attendance = attendance;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ OFFICE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listAttendees", summary = "应到人员及到会情况，按姓氏笔画 Who must attend and who came, in 姓氏笔画 order", description = "开始签到之前按会议当日的名册计算，之后为固定的名单。 By the roster of the meeting's day until sign-in opens, then the fixed list.")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<AttendeeView> list(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "到会情况 How they stand", example = "MISSING") @QueryParam("presence") @Nullable Presence presence,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return attendance.page(id, presence, PageRequest.of(limit, cursor, "attendees", id, presence));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "addAttendee", summary = "更正：增加应到人员 Correction: somebody else must attend", description = "开始签到之后；当日须在任。If-Match 为会议的 ETag。 After sign-in opened; in office on that day. If-Match takes the meeting's ETag.")
    @Extension(name = "x-audience", value = "admin")
    public AttendeeView add(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull AddedAttendee body) {
        return attendance.list(id, IfMatch.version(ifMatch), body.member(), true, body.reason(), caller.get());
    }

    @POST
    @Path("/{member}/take-off")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "takeOffAttendee", summary = "更正：某人不再应到 Correction: somebody need not attend", description = "If-Match 为会议的 ETag。 If-Match takes the meeting's ETag.")
    @Extension(name = "x-audience", value = "admin")
    public AttendeeView takeOff(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = MEMBER_ID) @PathParam("member") UUID member,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull AttendanceCorrection body) {
        return attendance.list(id, IfMatch.version(ifMatch), member, false, body.reason(), caller.get());
    }

    @POST
    @Path("/{member}/sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "signInAttendee", summary = "代签到 Sign somebody in", description = "重复签到只记第一次。会议结束后为更正，须说明理由。 Only the first one counts. After the meeting closed it is a correction and says why.")
    @Extension(name = "x-audience", value = "admin")
    public AttendeeView signIn(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = MEMBER_ID) @PathParam("member") UUID member, @Valid @NotNull AttendanceNote body) {
        return attendance.handle(id, member, new AttendeeCommand.SignIn(SignedBy.OFFICE, body.reason()), caller.get());
    }

    @POST
    @Path("/{member}/sign-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "signOutAttendee", summary = "登记提前离会 Record that somebody left early", description = "会议结束后为更正，须说明理由。 After the meeting closed it is a correction and says why.")
    @Extension(name = "x-audience", value = "admin")
    public AttendeeView signOut(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = MEMBER_ID) @PathParam("member") UUID member, @Valid @NotNull AttendanceNote body) {
        return attendance.handle(id, member, new AttendeeCommand.SignOut(body.reason()), caller.get());
    }

    @POST
    @Path("/{member}/undo-sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "undoSignIn", summary = "撤销误签 Undo a sign-in made by mistake")
    @Extension(name = "x-audience", value = "admin")
    public AttendeeView undo(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = MEMBER_ID) @PathParam("member") UUID member,
            @Valid @NotNull AttendanceCorrection body) {
        return attendance.handle(id, member, new AttendeeCommand.Undo(body.reason()), caller.get());
    }

    @Schema(name = "AddedAttendee", description = "增加的应到人员 Somebody who must attend, too")
    record AddedAttendee(
            @Schema(description = "委员标识 Id of the member", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotNull UUID member,
            @Schema(description = "理由 Why", examples = "名册漏登增补任职") @NotBlank @Size(max = 500) String reason) {
    }

    @Schema(name = "AttendanceCorrection", description = "更正 A correction")
    record AttendanceCorrection(
            @Schema(description = "理由 Why", examples = "同名误签") @NotBlank @Size(max = 500) String reason) {
    }

    @Schema(name = "AttendanceNote", description = "登记；会议结束后须说明理由 A record, with its reason after the meeting closed")
    record AttendanceNote(
            @Schema(description = "理由 Why", examples = "扫码设备故障，现场核对到会") @Nullable @Size(min = 1, max = 500) @Pattern(regexp = "(?s).*\\S.*") String reason) {
    }
}
