package org.plenum.task.programme.invitation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/programme-invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class InvitationResource {

    private final InvitationService invitations;
    private final CurrentCaller caller;

    InvitationResource(InvitationService invitations, CurrentCaller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @Schema(name = "InvitationDecision")
    record Decision(@Schema(description = "理由 Why", examples = "当日出差") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "RecordedAttendance")
    record Recorded(
            @Schema(description = "ATTENDED 出席，EXCUSED 请假，ABSENT 缺席 Attendance", examples = "ATTENDED") @NotNull Attendance attendance) {
    }

    @Schema(name = "CorrectedAttendance")
    record Corrected(
            @Schema(description = "ATTENDED 出席，EXCUSED 请假，ABSENT 缺席 Attendance", examples = "EXCUSED") @NotNull Attendance attendance,
            @Schema(description = "理由 Why", examples = "会前已书面请假，登记有误") @NotBlank @Size(max = 2000) String reason) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listInvitations", summary = "邀请与出席列表，按邀请先后 Invitations and attendance, in the order in which they were made", description = "条件可任意组合 Filters combine freely.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<InvitationView> list(
            @Parameter(description = "活动 Activity") @QueryParam("activity") @Nullable UUID activity,
            @Parameter(description = "委员的账号 Account of the member") @QueryParam("account") @Nullable String account,
            @Parameter(description = "状态 State", example = "ATTENDED") @QueryParam("state") @Nullable InvitationState state,
            @Parameter(description = "委员的答复 What the member says", example = "PENDING") @QueryParam("answer") @Nullable InvitationAnswer answer,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return invitations.page(new InvitationFilter(activity, account, state, answer),
                PageRequest.of(limit, cursor, "programme-invitations", activity, account, state, answer), caller.get());
    }

    @GET
    @Path("/own")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listOwnInvitations", summary = "本人的活动邀请 The caller's own invitations")
    @Extension(name = "x-audience", value = "app")
    public Page<InvitationView> own(
            @Parameter(description = "状态 State", example = "INVITED") @QueryParam("state") @Nullable InvitationState state,
            @Parameter(description = "本人的答复 What the caller said", example = "PENDING") @QueryParam("answer") @Nullable InvitationAnswer answer,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var me = caller.get();
        return invitations.page(new InvitationFilter(null, me.id(), state, answer),
                PageRequest.of(limit, cursor, "own-programme-invitations", me.id(), state, answer), me);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readInvitation", summary = "查看活动邀请 Read an invitation", description = "委员只能查看本人的。A member reads the own ones only.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public InvitationView read(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id) {
        return invitations.read(id, caller.get());
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "acceptInvitation", summary = "接受邀请 Accept an invitation", description = "限委员本人，举办之前；谢绝后可改为接受。By the member alone, before the activity is held; also after having declined.")
    @Extension(name = "x-audience", value = "app")
    public InvitationView accept(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return invitations.handle(id, IfMatch.version(ifMatch), new InvitationCommand.Accept(caller.get()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "declineInvitation", summary = "谢绝邀请 Decline an invitation", description = "限委员本人，举办之前；接受后可改为谢绝。By the member alone, before the activity is held; also after having accepted.")
    @Extension(name = "x-audience", value = "app")
    public InvitationView decline(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return invitations.handle(id, IfMatch.version(ifMatch), new InvitationCommand.Decline(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "withdrawInvitation", summary = "收回邀请 Withdraw an invitation", description = "限牵头单位或办公室，举办之前。By the lead unit or the office, before the activity is held.")
    @Extension(name = "x-audience", value = "app")
    public InvitationView withdraw(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return invitations.handle(id, IfMatch.version(ifMatch), new InvitationCommand.Withdraw(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/record-attendance")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "recordAttendance", summary = "登记出席 Record attendance", description = "限牵头单位或办公室，活动当日或之后。By the lead unit or the office, on the activity's day or later.")
    @Extension(name = "x-audience", value = "app")
    public InvitationView record(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Recorded body) {
        return invitations.handle(id, IfMatch.version(ifMatch), new InvitationCommand.Record(caller.get(), body.attendance()));
    }

    @POST
    @Path("/{id}/correct-attendance")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "correctAttendance", summary = "更正出席 Correct attendance", description = "限牵头单位或办公室，年度归档之前。By the lead unit or the office, until the year is archived.")
    @Extension(name = "x-audience", value = "app")
    public InvitationView correct(@Parameter(description = "邀请编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Corrected body) {
        return invitations.handle(id, IfMatch.version(ifMatch),
                new InvitationCommand.Correct(caller.get(), body.attendance(), body.reason()));
    }
}
