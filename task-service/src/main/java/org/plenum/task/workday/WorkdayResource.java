package org.plenum.task.workday;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Roles;

@Path("/api/v1/workdays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workdays", description = "工作日历 The working-day calendar of the People's Republic of China")
class WorkdayResource {

    private final WorkdayService workdays;

    WorkdayResource(WorkdayService workdays) {
        this.workdays = workdays;
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listWorkdays", summary = "逐日查看工作日历 The calendar day by day", description = "最多 400 天 At most 400 days.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public WorkdaysView days(
            @Parameter(description = "首日 First day", required = true, example = "2021-02-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "末日（含） Last day, included", required = true, example = "2021-02-28") @QueryParam("to") @Nullable LocalDate to) {
        return workdays.days(from, to);
    }

    @GET
    @Path("/calculation")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "calculateWorkday", summary = "推算工作日 Count working days", description = "从起算日的次日起数 Counting begins on the day after `from`.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public WorkdayCalculationView plus(
            @Parameter(description = "起算日 The day to count from", required = true, example = "2021-02-05") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "工作日数，-5000 到 5000 Working days, -5000 to 5000", required = true, example = "1") @QueryParam("plus") @Nullable Integer plus) {
        return workdays.plus(from, plus);
    }
}
