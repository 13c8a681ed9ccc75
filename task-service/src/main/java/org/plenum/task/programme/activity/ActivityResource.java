package org.plenum.task.programme.activity;

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
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/programme-activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ActivityResource {

    private final ActivityService activities;
    private final CurrentCaller caller;

    ActivityResource(ActivityService activities, CurrentCaller caller) {
        this.activities = activities;
        this.caller = caller;
    }

    @Schema(name = "ActivityOutcomeCorrection")
    record Correction(
            @Schema(description = "更正后的成果 The outcome as it should be") @Valid @NotNull ActivityOutcome outcome,
            @Schema(description = "理由 Why", examples = "漏记一条共识") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "ActivityDecision")
    record Decision(@Schema(description = "理由 Why", examples = "台风红色预警") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "ActivityTaskLink")
    record TaskLink(
            @Schema(description = "后续任务 The task that follows it up", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") @NotNull UUID task) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listProgrammeActivities", summary = "活动列表，按日期先后 Activities, in the order of their days", description = "条件可任意组合 Filters combine freely.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ActivityView> list(
            @Parameter(description = "项目 Programme") @QueryParam("programme") @Nullable UUID programme,
            @Parameter(description = "状态 State", example = "HELD") @QueryParam("state") @Nullable ActivityState state,
            @Parameter(description = "自何日 First day", example = "2021-01-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "至何日 Last day", example = "2021-12-31") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return activities.page(new ActivityFilter(programme, state, from, to),
                PageRequest.of(limit, cursor, "programme-activities", programme, state, from, to), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readProgrammeActivity", summary = "查看活动 Read an activity")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ActivityView read(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id) {
        return activities.read(id, caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readProgrammeActivityHistory", summary = "活动办理记录，由早到晚 What happened to an activity, oldest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ActivityEventView> history(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return activities.history(id, PageRequest.of(limit, cursor, "programme-activity-history", id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeProgrammeActivity", summary = "修改活动安排 Change an activity", description = "限牵头单位或办公室，举办之前。By the lead unit or the office, before it is held.")
    @Extension(name = "x-audience", value = "app")
    public ActivityView change(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ActivityFields.class))) @NotNull MergePatch patch) {
        return activities.change(id, IfMatch.version(ifMatch), patch, caller.get());
    }

    @POST
    @Path("/{id}/hold")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "holdProgrammeActivity", summary = "登记已举办及成果 Record that it was held, with its outcome", description = "限牵头单位或办公室，活动当日或之后。By the lead unit or the office, on its day or later.")
    @Extension(name = "x-audience", value = "app")
    public ActivityView hold(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ActivityOutcome body) {
        return activities.handle(id, IfMatch.version(ifMatch), new ActivityCommand.Hold(caller.get(), body));
    }

    @POST
    @Path("/{id}/correct")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "correctProgrammeActivity", summary = "更正成果 Correct the outcome", description = "限牵头单位或办公室，年度归档之前；原文留在办理记录中。By the lead unit or the office until the year is archived; the history keeps what stood before.")
    @Extension(name = "x-audience", value = "app")
    public ActivityView correct(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Correction body) {
        return activities.handle(id, IfMatch.version(ifMatch),
                new ActivityCommand.Correct(caller.get(), body.outcome(), body.reason()));
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "cancelProgrammeActivity", summary = "取消活动 Cancel an activity", description = "限牵头单位或办公室。By the lead unit or the office.")
    @Extension(name = "x-audience", value = "app")
    public ActivityView cancel(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return activities.handle(id, IfMatch.version(ifMatch), new ActivityCommand.Cancel(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/tasks")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "linkProgrammeActivityTask", summary = "关联后续任务 Link a task that follows it up")
    @Extension(name = "x-audience", value = "app")
    public ActivityView link(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TaskLink body) {
        return activities.link(id, IfMatch.version(ifMatch), body.task(), caller.get());
    }

    @POST
    @Path("/{id}/tasks/{task}/remove")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "unlinkProgrammeActivityTask", summary = "取消关联任务 Unlink a task", description = "任务本身不变。The task itself stays as it is.")
    @Extension(name = "x-audience", value = "app")
    public ActivityView unlink(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return activities.handle(id, IfMatch.version(ifMatch), new ActivityCommand.Unlink(caller.get(), task));
    }
}
