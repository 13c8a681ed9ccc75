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
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;

@Path("/api/v1/leave-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Leave", description = "请假 Leave from meetings")
class LeaveResource {

    private static final String ID = "请假标识 Id of the request";

    private final LeaveService leaves;
    private final CurrentCaller caller;

    LeaveResource(LeaveService leaves, CurrentCaller caller) {
        this.leaves = leaves;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ MEMBER, OFFICE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "getLeaveRequest", summary = "一项请假 One request for leave", description = "限本人、办公室、组织组和主席会议成员。 For the member, the office, organization and the chair.")
    @Extension(name = "x-audience", value = "app,admin")
    public LeaveView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return leaves.read(id, caller.get());
    }

    @POST
    @Path("/{id}/grant")
    @Idempotent
    @RolesAllowed({ OFFICE, CHAIR })
    @Operation(operationId = "grantLeave", summary = "准假 Grant leave", description = "不能审批自己的请假。 Nobody decides on the own leave.")
    @Extension(name = "x-audience", value = "app,admin")
    public LeaveView grant(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return leaves.grant(id, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/refuse")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, CHAIR })
    @Operation(operationId = "refuseLeave", summary = "不准假，须说明理由 Refuse leave, with the reason")
    @Extension(name = "x-audience", value = "app,admin")
    public LeaveView refuse(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull LeaveRefusal body) {
        return leaves.refuse(id, IfMatch.version(ifMatch), body.reason(), caller.get());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed(MEMBER)
    @Operation(operationId = "withdrawLeave", summary = "本人撤回请假 Withdraw the own request", description = "已准的假也可撤回，限会议结束之前。 Also once granted, until the meeting closes.")
    @Extension(name = "x-audience", value = "app")
    public LeaveView withdraw(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return leaves.withdraw(id, IfMatch.version(ifMatch), caller.get());
    }

    @Schema(name = "LeaveRefusal", description = "不准假 A refusal")
    record LeaveRefusal(
            @Schema(description = "理由 Why", examples = "会议有选举事项，请到会") @NotBlank @Size(max = 500) String reason) {
    }
}
