package org.plenum.task.programme.enrolment;

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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/programmes/{id}/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ProgrammeMembersResource {

    private final EnrolmentService enrolments;
    private final CurrentCaller caller;

    ProgrammeMembersResource(EnrolmentService enrolments, CurrentCaller caller) {
        this.enrolments = enrolments;
        this.caller = caller;
    }

    @Schema(name = "NewProgrammeMember")
    record NewMember(
            @Schema(description = "委员的账号（OIDC subject），见委员名册 Account of the member, see the roster", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotBlank @Size(max = 200) String account,
            @Schema(description = "姓名 Name", examples = "田富") @NotBlank @Size(max = 100) String name) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "enrolProgrammeMember", summary = "登记参加委员 Enrol a member", description = "限牵头单位或办公室；登记后才能联系村、受邀参加活动。By the lead unit or the office; only who is enrolled is assigned to a village or invited.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<EnrolmentView> enrol(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull NewMember body) {
        EnrolmentView member = enrolments.enrol(id, body.account(), body.name(), caller.get());
        return Created.at("/api/v1/programme-members/" + member.id(), member);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listProgrammeMembers", summary = "参加委员，按登记先后 Members who take part, in the order in which they were enrolled")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<EnrolmentView> list(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return enrolments.page(id, PageRequest.of(limit, cursor, "programme-members", id));
    }
}
