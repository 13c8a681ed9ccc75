package org.plenum.member.meeting.leave;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/meetings/{id}/leave-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leave", description = "请假 Leave from meetings")
class MeetingLeaveResource {

    private static final String ID = "会议标识 Id of the meeting";

    private final LeaveService leaves;
    private final CurrentCaller caller;

    MeetingLeaveResource(LeaveService leaves, CurrentCaller caller) {
        this.leaves = leaves;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(MEMBER)
    @Operation(operationId = "requestLeave", summary = "本人请假 Ask for leave", description = "限应到的委员，开始签到之前。 By a member who must attend, before sign-in opens.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<LeaveView> request(@Parameter(description = ID) @PathParam("id") UUID id,
            @Valid @NotNull NewLeaveRequest body) {
        LeaveView view = leaves.request(id, body.reason(), caller.get());
        return Created.at("/api/v1/leave-requests/" + view.id(), view);
    }

    @GET
    @RolesAllowed({ OFFICE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listLeaveRequests", summary = "会议的请假，按姓氏笔画 Leave from a meeting, in 姓氏笔画 order")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<LeaveView> list(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "状态 State", example = "REQUESTED") @QueryParam("state") @Nullable LeaveState state,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return leaves.page(id, state, PageRequest.of(limit, cursor, "leave-requests", id, state), caller.get());
    }

    @Schema(name = "NewLeaveRequest", description = "请假申请 A request for leave")
    record NewLeaveRequest(
            @Schema(description = "理由 Why", examples = "出差在外，不能返回") @NotBlank @Size(max = 500) String reason) {
    }
}
