package org.plenum.task.task;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class StepResource {

    private final StepService steps;
    private final CurrentCaller caller;

    StepResource(StepService steps, CurrentCaller caller) {
        this.steps = steps;
        this.caller = caller;
    }

    @Schema(name = "StepReason")
    record StepReason(
            @Schema(description = "理由 Why", examples = "党派意见改由统战部统一收集") @NotBlank @Size(max = 2000) String reason) {
    }

    @GET
    @Path("/{id}/steps")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listSteps", summary = "任务的步骤（子任务），按先后 Steps of a task, in their order")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<StepView> list(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return steps.page(id, PageRequest.of(limit, cursor, "task-steps", id), caller.get());
    }

    @GET
    @Path("/{id}/steps/{number}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readStep", summary = "查看步骤 Read a step")
    @Extension(name = "x-audience", value = "app,office,admin")
    public StepView read(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几个步骤 Number of the step", example = "1") @PathParam("number") int number) {
        return steps.read(id, number, caller.get());
    }

    @POST
    @Path("/{id}/steps")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "addStep", summary = "分解任务：增加步骤 Divide a task: add a step", description = """
            限牵头单位或办公室，任务未启动或进行中；最多 50 个。期限不晚于任务的期限；任务以后改期，步骤不随之移动，晚于任务的标为 afterTask，由人调整。
            有步骤的任务，进度为已完成步骤的加权比例，不再另行填报；步骤都完成或取消后才能提交验收。If-Match 为任务的 ETag。
            By the lead unit or the office, while the task is not started or in progress; at most fifty. Its deadline is not after the task's.
            When the task is dated anew later, steps stay where they are; one that is then after its task is marked `afterTask`, for somebody to
            change. The progress of a task with steps is the weighted share of those that are done and no longer reported; it is handed in once
            all are done or dropped. If-Match is the task's ETag.
            """)
    @Extension(name = "x-audience", value = "app")
    public RestResponse<StepView> add(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull StepFields body) {
        StepView made = steps.add(id, IfMatch.version(ifMatch), body, caller.get());
        return Created.at("/api/v1/tasks/" + id + "/steps/" + made.number(), made);
    }

    @PATCH
    @Path("/{id}/steps/{number}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeStep", summary = "修改未完成的步骤 Change an open step", description = "限牵头单位或办公室；新的期限不晚于任务现在的期限。By the lead unit or the office; a new deadline is not after the task's present one.")
    @Extension(name = "x-audience", value = "app")
    public StepView change(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几个步骤 Number of the step", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = StepFields.class))) @NotNull MergePatch patch) {
        return steps.change(id, number, IfMatch.version(ifMatch), patch, caller.get());
    }

    @POST
    @Path("/{id}/steps/{number}/finish")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "finishStep", summary = "完成步骤 Finish a step", description = "限牵头单位或办公室，任务进行中；任务的进度和亮灯随之变化。If-Match 为步骤的 ETag：几个人同时完成不同的步骤互不影响。By the lead unit or the office, while the task is in progress; its progress and light follow. If-Match is the step's ETag: several people finish several steps at once.")
    @Extension(name = "x-audience", value = "app")
    public StepView finish(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几个步骤 Number of the step", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return steps.finish(id, number, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/steps/{number}/drop")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "dropStep", summary = "取消步骤 Drop a step", description = "限牵头单位或办公室，须说明理由；取消的不再计入进度。By the lead unit or the office, with a reason; it counts no more.")
    @Extension(name = "x-audience", value = "app")
    public StepView drop(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几个步骤 Number of the step", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull StepReason body) {
        return steps.drop(id, number, IfMatch.version(ifMatch), body.reason(), caller.get());
    }

    @POST
    @Path("/{id}/steps/{number}/reopen")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reopenStep", summary = "重新打开步骤 Reopen a step", description = "限牵头单位或办公室，须说明理由。By the lead unit or the office, with a reason.")
    @Extension(name = "x-audience", value = "app")
    public StepView reopen(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "第几个步骤 Number of the step", example = "1") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull StepReason body) {
        return steps.reopen(id, number, IfMatch.version(ifMatch), body.reason(), caller.get());
    }
}
