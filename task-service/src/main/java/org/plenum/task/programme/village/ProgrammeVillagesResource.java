package org.plenum.task.programme.village;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;

@Path("/api/v1/programmes/{id}/village-assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ProgrammeVillagesResource {

    private final VillageAssignmentService assignments;
    private final CurrentCaller caller;

    ProgrammeVillagesResource(VillageAssignmentService assignments, CurrentCaller caller) {
        this.assignments = assignments;
        this.caller = caller;
    }

    @Schema(name = "NewVillageAssignment")
    record NewAssignment(
            @Schema(description = "参加委员的账号 Account of a member who takes part", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotBlank @Size(max = 200) String account,
            @Schema(description = "县（市、区） County", examples = "云溪县") @NotNull @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String county,
            @Schema(description = "村（社区） Village", examples = "石桥村") @NotNull @Size(max = 100) @Pattern(regexp = "\\S(.*\\S)?") String village,
            @Schema(description = "第一天 First day", examples = "2021-01-01") @NotNull LocalDate firstDay,
            @Schema(description = "最后一天，不限则无 Last day, absent if open", examples = "2021-12-31", nullable = true) @Nullable LocalDate lastDay) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "assignVillage", summary = "安排委员联系村 Assign a member to a village", description = "限牵头单位或办公室；项目规定一村一委员的，同一日一村只能有一名委员。By the lead unit or the office; one member at a time where that is the programme's rule.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<VillageAssignmentView> assign(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull NewAssignment body) {
        VillageAssignmentView assignment = assignments.assign(id, body.account(), new Village(body.county(), body.village()),
                body.firstDay(), body.lastDay(), caller.get());
        return Created.at("/api/v1/village-assignments/" + assignment.id(), assignment);
    }
}
