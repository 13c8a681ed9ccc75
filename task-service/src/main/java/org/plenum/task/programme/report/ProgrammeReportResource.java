package org.plenum.task.programme.report;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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

@Path("/api/v1/programme-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ProgrammeReportResource {

    private final ProgrammeReports reports;

    ProgrammeReportResource(ProgrammeReports reports) {
        this.reports = reports;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reportProgramme", summary = "项目年度成果 What became of a programme in a year", description = "活动、出席率、久未走访的村、从未安排的委员。Activities, attendance, unvisited villages, members never assigned.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ProgrammeReportView report(
            @Parameter(description = "项目 Programme", example = "0176832b-7400-7c3a-9d42-3f1b6c8e2c10") @QueryParam("programme") @NotNull UUID programme,
            @Parameter(description = "年度 Year", example = "2020") @QueryParam("year") @NotNull @Min(1949) @Max(2199) Integer year,
            @Parameter(description = "多少自然日没有活动即列为久未走访，默认按项目规定 Days without an activity after which a village counts as unvisited, by the programme's rule if absent", example = "90") @QueryParam("days") @Nullable @Min(1) @Max(3660) Integer days) {
        return reports.report(programme, year, days);
    }
}
