package org.plenum.task.lesson;

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
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;

/// The three lists of a look back (三张清单): the same shortcomings in the same order, each with its own columns.
@Path("/api/v1/lesson-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "回头看：问题、责任、整改 Lessons of earlier sessions")
class LessonListResource {

    private final LessonService lessons;
    private final Language language;

    LessonListResource(LessonService lessons, Language language) {
        this.lessons = lessons;
        this.language = language;
    }

    @GET
    @Path("/problems")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listProblems", summary = "问题清单 The list of problems", description = "三张清单逐行对应：同样的不足，同样的次序。The three lists match row by row: the same shortcomings in the same order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ProblemEntry> problems(
            @Parameter(description = "来源会议 The session looked back at", example = "7-4") @QueryParam("source") @Nullable String source,
            @Parameter(description = "目标会议 The session that is to do better", example = "7-5") @QueryParam("target") @Nullable String target,
            @Parameter(description = "状态 State", example = "RECTIFYING") @QueryParam("state") @Nullable LessonState state,
            @Parameter(description = "责任单位 Responsible unit", example = "办公室") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return lessons.list(LessonFilter.shortcomings(source, target, state, unit),
                PageRequest.of(limit, cursor, "lesson-problems", source, target, state, unit), language.locale(),
                ProblemEntry::of);
    }

    @GET
    @Path("/responsibilities")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listResponsibilities", summary = "责任清单 The list of responsibilities", description = "与问题清单逐行对应；尚未明确责任的留空。Row by row as the list of problems; empty where nobody answers yet.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ResponsibilityEntry> responsibilities(
            @Parameter(description = "来源会议 The session looked back at", example = "7-4") @QueryParam("source") @Nullable String source,
            @Parameter(description = "目标会议 The session that is to do better", example = "7-5") @QueryParam("target") @Nullable String target,
            @Parameter(description = "状态 State", example = "RECTIFYING") @QueryParam("state") @Nullable LessonState state,
            @Parameter(description = "责任单位 Responsible unit", example = "办公室") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return lessons.list(LessonFilter.shortcomings(source, target, state, unit),
                PageRequest.of(limit, cursor, "lesson-responsibilities", source, target, state, unit), language.locale(),
                ResponsibilityEntry::of);
    }

    @GET
    @Path("/rectifications")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listRectifications", summary = "整改清单 The list of rectifications", description = "与问题清单逐行对应；尚未制定措施的留空。Row by row as the list of problems; empty where nothing is planned yet.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<RectificationEntry> rectifications(
            @Parameter(description = "来源会议 The session looked back at", example = "7-4") @QueryParam("source") @Nullable String source,
            @Parameter(description = "目标会议 The session that is to do better", example = "7-5") @QueryParam("target") @Nullable String target,
            @Parameter(description = "状态 State", example = "RECTIFYING") @QueryParam("state") @Nullable LessonState state,
            @Parameter(description = "责任单位 Responsible unit", example = "办公室") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return lessons.list(LessonFilter.shortcomings(source, target, state, unit),
                PageRequest.of(limit, cursor, "lesson-rectifications", source, target, state, unit), language.locale(),
                RectificationEntry::of);
    }
}
