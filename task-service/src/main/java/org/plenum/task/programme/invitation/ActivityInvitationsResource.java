package org.plenum.task.programme.invitation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;

@Path("/api/v1/programme-activities/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ActivityInvitationsResource {

    private final InvitationService invitations;
    private final CurrentCaller caller;

    ActivityInvitationsResource(InvitationService invitations, CurrentCaller caller) {
        this.invitations = invitations;
        this.caller = caller;
    }

    @Schema(name = "NewProgrammeInvitation")
    record NewInvitation(
            @Schema(description = "参加委员的账号 Account of a member who takes part", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotBlank @Size(max = 200) String account,
            @Schema(description = "HOST 主持，SPEAKER 发言，CONTACT 联系委员，PARTICIPANT 参加 Role", examples = "SPEAKER") @NotNull InvitationRole role) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "inviteToActivity", summary = "邀请委员参加活动 Invite a member", description = "限牵头单位或办公室，举办之前。By the lead unit or the office, before it is held.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<InvitationView> invite(@Parameter(description = "活动编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull NewInvitation body) {
        InvitationView invitation = invitations.invite(id, body.account(), body.role(), caller.get());
        return Created.at("/api/v1/programme-invitations/" + invitation.id(), invitation);
    }
}
