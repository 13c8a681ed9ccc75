package org.plenum.task.programme.activity;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;

@Path("/api/v1/programmes/{id}/activities")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ProgrammeActivitiesResource {

    private final ActivityService activities;
    private final CurrentCaller caller;

    ProgrammeActivitiesResource(ActivityService activities, CurrentCaller caller) {
        this.activities = activities;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "planProgrammeActivity", summary = "安排活动 Plan an activity", description = "限牵头单位或办公室；可补登已过日期的活动。By the lead unit or the office; also one of a day gone by.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<ActivityView> plan(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull ActivityFields body) {
        ActivityView activity = activities.plan(id, body, caller.get());
        return Created.at("/api/v1/programme-activities/" + activity.id(), activity);
    }
}
