package org.plenum.task.task;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Visible;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class ExtensionResource {

    private final TaskService tasks;
    private final CurrentCaller caller;

    ExtensionResource(TaskService tasks, CurrentCaller caller) {
        this.tasks = tasks;
        this.caller = caller;
    }

    @Schema(name = "NewExtension")
    record NewExtension(
            @Schema(description = "延至哪一天：晚于现在的期限；任务按工作日计时须为工作日 The day wished for: later than the present deadline, and a working day for a task in working days", examples = "2020-12-31") @NotNull LocalDate to,
            @Schema(description = "理由 Why", examples = "两个民主党派的意见月底才能收齐") @NotBlank @Visible @Size(max = 2000) String reason) {
    }

    @Schema(name = "ExtensionDecision")
    record ExtensionDecision(@Schema(description = "是否同意 Whether it is granted", examples = "true") @NotNull Boolean granted,
            @Schema(description = "审批意见；不同意时必填 Why so; needed for a rejection", examples = "同意，请按新期限报送", nullable = true) @Nullable @Size(max = 2000) @Visible String reason) {
    }

    @GET
    @Path("/{id}/extensions")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listExtensions", summary = "任务的延期申请，按先后 Requests for an extension of a task, in their order")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ExtensionView> list(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return tasks.extensions(id, PageRequest.of(limit, cursor, "task-extensions", id));
    }

    @GET
    @Path("/{id}/extensions/{number}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readExtension", summary = "查看延期申请 Read a request for an extension")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ExtensionView read(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几次申请 Number of the request", example = "1") @PathParam("number") int number) {
        return tasks.readExtension(id, number);
    }

    @POST
    @Path("/{id}/extensions")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "requestExtension", summary = "申请延期 Ask for an extension", description = """
            限牵头单位或办公室；须在到期前（含到期当日）申请，说明理由和新的期限；同一任务同时只能有一项待审批的申请。If-Match 为任务的 ETag。
            By the lead unit or the office, on the due day at the latest, with a reason and the new deadline; one open request per task.
            If-Match is the task's ETag.
            """)
    @Extension(name = "x-audience", value = "app")
    public RestResponse<ExtensionView> request(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull NewExtension body) {
        ExtensionView made = tasks.requestExtension(id, IfMatch.version(ifMatch), body.to(), body.reason(), caller.get());
        return Created.at("/api/v1/tasks/" + id + "/extensions/" + made.number(), made);
    }

    @POST
    @Path("/{id}/extensions/{number}/decision")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "decideExtension", summary = "审批延期 Decide on an extension", description = """
            限办公室（计划的牵头人），且不是申请人；不同意须说明理由。同意后新期限以距开幕日的天数成为任务自身的期限，随开幕日移动，
            整个计划在同一事务内重新推算；后续任务等不到那一天的，以 422 extension-impossible 拒绝并列出链条，什么都不改。If-Match 为任务的 ETag。
            By the office as the plan's lead, never by who asked; a rejection says why. A granted day becomes the task's own deadline, in days
            from the opening, and moves with it; the plan is computed anew in the same transaction. It is refused with 422
            `extension-impossible`, naming the chain, if a successor cannot wait that long. If-Match is the task's ETag.
            """)
    @Extension(name = "x-audience", value = "app")
    public ExtensionView decide(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几次申请 Number of the request", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull ExtensionDecision body) {
        return tasks.decideExtension(id, number, IfMatch.version(ifMatch), body.granted(), body.reason(), caller.get());
    }
}
