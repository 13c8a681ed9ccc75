package org.plenum.task.task;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.plenum.task.language.Language;
import org.plenum.task.language.Visible;

/// What stops a task, and sets it going again.
@Path("/api/v1/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class TaskLifeResource {

    private final TaskService tasks;
    private final CurrentCaller caller;
    private final Language language;

    TaskLifeResource(TaskService tasks, CurrentCaller caller, Language language) {
        this.tasks = tasks;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "TaskReason")
    record TaskReason(
            @Schema(description = "理由 Why", examples = "待省里通知明确后再办") @NotBlank @Visible @Size(max = 2000) String reason) {
    }

    @POST
    @Path("/{id}/suspend")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "suspendTask", summary = "暂缓任务 Suspend a task", description = "限办公室或主席会议成员，须说明理由。暂缓期间亮灰灯，不会转红，不催办；后续任务仍须等待它 By the office or a chair, with a reason. Its light is grey, never red, and nobody is reminded; its successors still wait for it.")
    @Extension(name = "x-audience", value = "app")
    public TaskView suspend(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskReason body) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Suspend(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "resumeTask", summary = "恢复任务 Resume a suspended task", description = "限办公室。期限未改：已过期的，恢复后即为逾期，可先改期再恢复 By the office. Its deadline is what it was: change it first if it has passed, or the task is overdue at once.")
    @Extension(name = "x-audience", value = "app")
    public TaskView resume(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Resume(caller.get()), language.locale());
    }

    @POST
    @Path("/{id}/terminate")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "terminateTask", summary = "终止任务 Terminate a task", description = "限办公室或主席会议成员，须说明理由，不可恢复；后续任务不再等待它。开幕本身不能终止 By the office or a chair, with a reason, for good; its successors wait no longer. The opening itself cannot be terminated.")
    @Extension(name = "x-audience", value = "app")
    public TaskView terminate(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskReason body) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Terminate(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reopenTask", summary = "重启已销号的任务 Reopen a closed task", description = "限办公室或主席会议成员，须说明理由；进度、佐证和曾经逾期的标记保留 By the office or a chair, with a reason; progress, evidence and the mark of having been late stay.")
    @Extension(name = "x-audience", value = "app")
    public TaskView reopen(@Parameter(description = "任务编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskReason body) {
        return tasks.handle(id, IfMatch.version(ifMatch), new TaskCommand.Reopen(caller.get(), body.reason()),
                language.locale());
    }
}
