package org.plenum.task.lesson;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.Roles;
import org.plenum.task.language.Language;
import org.plenum.task.session.SessionCode;

@Path("/api/v1/lesson-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "回头看：问题、责任、整改 Lessons of earlier sessions")
class LessonReportResource {

    private final LessonReports reports;
    private final Language language;

    LessonReportResource(LessonReports reports, Language language) {
        this.reports = reports;
        this.language = language;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reportLessons", summary = "回头看报告：上次会议的问题与做法本次是否落实 Which lessons of one session are met in another", description = """
            逐条列出状态、改进任务的亮灯与进度、是否落实及一句话理由，并按类别、领域、责任单位合计；只计目标会议的任务。
            For each lesson its state, its tasks of the target session with light and progress, whether it is met and why in one sentence; totals
            by kind, area and responsible unit.
            """)
    @Extension(name = "x-audience", value = "app,office,admin")
    public LessonReportView report(
            @Parameter(description = "来源会议 The session looked back at", example = "7-4") @QueryParam("source") @NotNull @Pattern(regexp = SessionCode.PATTERN) String source,
            @Parameter(description = "目标会议 The session that is to do better", example = "7-5") @QueryParam("target") @NotNull @Pattern(regexp = SessionCode.PATTERN) String target) {
        return reports.report(source, target, language.locale());
    }
}
