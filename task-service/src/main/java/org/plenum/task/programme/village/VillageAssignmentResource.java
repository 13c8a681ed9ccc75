package org.plenum.task.programme.village;

import java.time.LocalDate;
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

@Path("/api/v1/village-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class VillageAssignmentResource {

    private final VillageAssignmentService assignments;
    private final CurrentCaller caller;

    VillageAssignmentResource(VillageAssignmentService assignments, CurrentCaller caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    @Schema(name = "VillageAssignmentDecision")
    record Decision(@Schema(description = "理由 Why", examples = "路途较远，难以按月走访") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "VillageAssignmentEnd")
    record Ending(@Schema(description = "最后一天 Last day", examples = "2021-06-30") @NotNull LocalDate lastDay,
            @Schema(description = "理由 Why", examples = "工作调动") @NotBlank @Size(max = 2000) String reason) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listVillageAssignments", summary = "委员联系村列表，按安排先后 Village assignments, in the order in which they were made", description = "条件可任意组合 Filters combine freely.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<VillageAssignmentView> list(
            @Parameter(description = "项目 Programme") @QueryParam("programme") @Nullable UUID programme,
            @Parameter(description = "委员的账号 Account of the member") @QueryParam("account") @Nullable String account,
            @Parameter(description = "县（市、区） County", example = "云溪县") @QueryParam("county") @Nullable String county,
            @Parameter(description = "村（社区） Village", example = "石桥村") @QueryParam("village") @Nullable String village,
            @Parameter(description = "状态 State", example = "ACCEPTED") @QueryParam("state") @Nullable VillageAssignmentState state,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return assignments.page(new VillageAssignmentFilter(programme, account, county, village, state),
                PageRequest.of(limit, cursor, "village-assignments", programme, account, county, village, state), caller.get());
    }

    @GET
    @Path("/own")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listOwnVillageAssignments", summary = "本人联系的村 The caller's own villages")
    @Extension(name = "x-audience", value = "app")
    public Page<VillageAssignmentView> own(
            @Parameter(description = "状态 State", example = "OFFERED") @QueryParam("state") @Nullable VillageAssignmentState state,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var me = caller.get();
        return assignments.page(new VillageAssignmentFilter(null, me.id(), null, null, state),
                PageRequest.of(limit, cursor, "own-village-assignments", me.id(), state), me);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readVillageAssignment", summary = "查看联系村安排 Read a village assignment", description = "委员只能查看本人的。A member reads the own ones only.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public VillageAssignmentView read(@Parameter(description = "安排编号 Id") @PathParam("id") UUID id) {
        return assignments.read(id, caller.get());
    }

    @POST
    @Path("/{id}/accept")
    @Idempotent
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "acceptVillage", summary = "接受联系村 Accept a village", description = "限委员本人。By the member alone.")
    @Extension(name = "x-audience", value = "app")
    public VillageAssignmentView accept(@Parameter(description = "安排编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return assignments.handle(id, IfMatch.version(ifMatch), new VillageAssignmentCommand.Accept(caller.get()));
    }

    @POST
    @Path("/{id}/decline")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "declineVillage", summary = "谢绝联系村 Decline a village", description = "限委员本人。By the member alone.")
    @Extension(name = "x-audience", value = "app")
    public VillageAssignmentView decline(@Parameter(description = "安排编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return assignments.handle(id, IfMatch.version(ifMatch),
                new VillageAssignmentCommand.Decline(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "withdrawVillageAssignment", summary = "收回联系村安排 Withdraw a village assignment", description = "限牵头单位或办公室，委员答复之前。By the lead unit or the office, before the member has answered.")
    @Extension(name = "x-audience", value = "app")
    public VillageAssignmentView withdraw(@Parameter(description = "安排编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return assignments.handle(id, IfMatch.version(ifMatch),
                new VillageAssignmentCommand.Withdraw(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "endVillageAssignment", summary = "结束联系 End a village assignment", description = "限牵头单位或办公室。By the lead unit or the office.")
    @Extension(name = "x-audience", value = "app")
    public VillageAssignmentView end(@Parameter(description = "安排编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Ending body) {
        return assignments.handle(id, IfMatch.version(ifMatch),
                new VillageAssignmentCommand.End(caller.get(), body.lastDay(), body.reason()));
    }
}
