package org.plenum.task.coverage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.Roles;

@Path("/api/v1/sessions/{code}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sessions", description = "全体会议 Plenary sessions")
class CoverageResource {

    private final CoverageService coverage;

    CoverageResource(CoverageService coverage) {
        this.coverage = coverage;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reportCoverage", summary = "分工覆盖情况：按战略标签、牵头单位、责任领导 Coverage of a session's tasks", description = """
            会议各计划的全部任务，按战略标签、牵头单位、责任领导统计数量、状态、灯色、加权进度和逾期；列出没有任务的标签，以及没有标签、责任领导、责任人的任务。
            All tasks of the session's plans by strategic tag, lead unit and responsible leader: numbers, states, lights, weighted progress, late
            ones; and the gaps: tags without a task, tasks without a tag, a leader or an owner.
            """)
    @Extension(name = "x-audience", value = "app,office,admin")
    public CoverageView report(@Parameter(description = "会议代码 Session", example = "7-5") @PathParam("code") String code) {
        return coverage.report(code);
    }
}
