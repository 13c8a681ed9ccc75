package org.plenum.task.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.plenum.task.language.Language;
import org.plenum.task.language.Visible;
import org.plenum.task.light.Light;

@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class TaskResource {

    private final TaskService tasks;
    private final CurrentCaller caller;
    private final Language language;

    TaskResource(TaskService tasks, CurrentCaller caller, Language language) {
        this.tasks = tasks;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "TaskReport")
    record TaskReport(
            @Schema(description = "进度（百分比）；任务分解为步骤后由步骤汇总，不填 Percent done; left out for a task with steps, whose progress comes from them", examples = "40", nullable = true) @Nullable @Min(0) @Max(100) Integer percent,
            @Schema(description = "进展说明 What was done", examples = "已走访3个县，形成座谈记录") @NotBlank @Visible @Size(max = 2000) String note) {
    }

    @Schema(name = "TaskHandIn")
    record TaskHandIn(
            @Schema(description = "完成情况 What was achieved", examples = "调研报告已定稿") @NotBlank @Visible @Size(max = 2000) String note,
            @Schema(description = "佐证说明，用于无法上传的，如纸质签字件；与 evidenceIds 合计至少一项 Descriptions of what cannot be uploaded; together with evidenceIds at least one", examples = "[\"签字页原件存办公室\"]", nullable = true) @Nullable @Size(max = 50) List<@NotBlank @Visible @Size(max = 500) String> evidence,
            @Schema(description = "已添加的佐证（文件、链接）编号 Ids of evidence that was added before: files, links", nullable = true) @Nullable @Size(max = 50) List<@NotNull UUID> evidenceIds) {

        List<String> descriptions() {
            return evidence == null ? List.of() : evidence;
        }

        List<UUID> ids() {
            return evidenceIds == null ? List.of() : evidenceIds;
        }
    }

    @Schema(name = "TaskReturn")
    record TaskReturn(
            @Schema(description = "退回理由 Why", examples = "缺少数据附表，请补充") @NotBlank @Visible @Size(max = 2000) String reason) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTasks", summary = "任务列表，按期限先后 Tasks by due day", description = "条件可任意组合；按责任人、责任领导、牵头或配合单位、战略标签即得各自的工作清单 Filters combine freely: the work list of a person, a leader, a unit or a tag.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TaskView> list(
            @Parameter(description = "计划编号 Id of the plan") @QueryParam("plan") @Nullable UUID plan,
            @Parameter(description = "会议代码 Session", example = "7-5") @QueryParam("session") @Nullable String session,
            @Parameter(description = "牵头单位 Lead unit", example = "办公室") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "今日灯色 Light as of today", example = "YELLOW") @QueryParam("light") @Nullable Light light,
            @Parameter(description = "状态 State", example = "IN_PROGRESS") @QueryParam("state") @Nullable TaskState state,
            @Parameter(description = "期限不早于 Due on or after", example = "2020-12-21") @QueryParam("dueFrom") @Nullable LocalDate dueFrom,
            @Parameter(description = "期限不晚于 Due on or before", example = "2021-02-01") @QueryParam("dueTo") @Nullable LocalDate dueTo,
            @Parameter(description = "true：只列有待审批延期申请的任务 Only tasks with a request for an extension to be decided", example = "true") @QueryParam("extensionOpen") @Nullable Boolean extensionOpen,
            @Parameter(description = "责任人 Owner", example = "王丽") @QueryParam("owner") @Nullable String owner,
            @Parameter(description = "责任领导 Responsible leader", example = "李振华") @QueryParam("responsibleLeader") @Nullable String responsibleLeader,
            @Parameter(description = "配合单位 A cooperating unit", example = "各专委会") @QueryParam("cooperatingUnit") @Nullable String cooperatingUnit,
            @Parameter(description = "战略标签的代码 Code of a strategic tag", example = "NINE_CITIES") @QueryParam("tag") @Nullable String tag,
            @Parameter(description = "优先级 Priority", example = "HIGH") @QueryParam("priority") @Nullable Priority priority,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, "tasks", plan, session, unit, light, state, dueFrom, dueTo, extensionOpen,
                owner, responsibleLeader, cooperatingUnit, tag, priority);
        boolean waiting = Boolean.TRUE.equals(extensionOpen);
        var filter = new TaskFilter(plan, session, unit, light, state, dueFrom, dueTo, waiting, owner, responsibleLeader,
                cooperatingUnit, tag, priority);
        return tasks.page(filter, page, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTask", summary = "查看任务 Read a task")
    @Extension(name = "x-audience", value = "app,office,admin")
    public TaskView read(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id) {
        return tasks.read(id, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTaskHistory", summary = "任务办理记录，由早到晚 What happened to a task, oldest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TaskEventView> history(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return tasks.history(id, PageRequest.of(limit, cursor, "task-history", id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "changeTask", summary = "修改任务的分工与期限 Change division of labour and timing", description = """
            整个计划的日期在同一事务内重新推算；由此产生的冲突不拒绝，列在计划的 conflicts 中。
            All dates of the plan are computed anew in the same transaction. Conflicts that come of it are not refused: the plan lists them.
            """)
    @Extension(name = "x-audience", value = "app,admin")
    public TaskView change(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TaskFields.class))) @NotNull MergePatch patch) {
        return tasks.change(id, IfMatch.version(ifMatch), patch, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/start")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "startTask", summary = "开始任务 Start a task", description = "限牵头单位或办公室 By the lead unit or the office.")
    @Extension(name = "x-audience", value = "app")
    public TaskView start(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Start(caller.get()), language.locale());
    }

    @POST
    @Path("/{id}/reports")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reportTask", summary = "报告任务进展 Report progress", description = "限牵头单位或办公室；分解为步骤的任务只报说明 By the lead unit or the office; in words only for a task with steps.")
    @Extension(name = "x-audience", value = "app")
    public TaskView report(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TaskReport body) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Report(caller.get(), body.percent(), body.note()),
                language.locale());
    }

    @POST
    @Path("/{id}/hand-in")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "handInTask", summary = "提交验收 Hand a task in for its check", description = "限牵头单位或办公室，须有佐证 By the lead unit or the office, with evidence.")
    @Extension(name = "x-audience", value = "app")
    public TaskView handIn(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull TaskHandIn body) {
        return tasks.handIn(id, IfMatch.version(ifMatch), body.note(), body.ids(), body.descriptions(), caller.get(),
                language.locale());
    }

    @POST
    @Path("/{id}/send-back")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "sendBackTask", summary = "退回任务 Send a task back", description = "限办公室或主席会议成员，且不是提交人 By the office or a chair, never by who handed it in.")
    @Extension(name = "x-audience", value = "app")
    public TaskView sendBack(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskReturn body) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.SendBack(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "closeTask", summary = "验收销号 Close a task", description = "限办公室或主席会议成员，且不是提交人 By the office or a chair, never by who handed it in.")
    @Extension(name = "x-audience", value = "app")
    public TaskView close(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Close(caller.get()), language.locale());
    }
}
