package org.plenum.task.baseline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.Roles;

@Path("/api/v1/plans/{id}/drift")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class DriftResource {

    private final Baselines baselines;

    DriftResource(Baselines baselines) {
        this.baselines = baselines;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readDrift", summary = "与基线的偏差及燃尽图 Drift from a baseline, and burn-down", description = "逐项比较基线、现计划与销号日，偏差以工作日计。Baseline, plan as it is and closing day, task by task; drift in working days.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public DriftView read(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "基线编号；1 为制定计划时 Baseline; 1 is the plan as it was made", example = "1") @QueryParam("baseline") @DefaultValue("1") int baseline) {
        return baselines.drift(id, baseline);
    }
}
