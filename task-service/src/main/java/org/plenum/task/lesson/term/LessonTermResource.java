package org.plenum.task.lesson.term;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
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
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/lesson-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "回头看：问题、责任、整改 Lessons of earlier sessions")
class LessonTermResource {

    private final LessonTerms terms;

    LessonTermResource(LessonTerms terms) {
        this.terms = terms;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listLessonTerms", summary = "回头看的词典：领域或严重程度 Areas or severities of lessons", description = "某日使用的词条，按固定次序。The terms in use on a day, in their order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<LessonTermView> list(
            @Parameter(description = "词典：AREA 领域，SEVERITY 严重程度 Dictionary", example = "AREA") @QueryParam("kind") @NotNull LessonTermKind kind,
            @Parameter(description = "何日使用，默认今天 The day, today by default", example = "2020-12-21") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return terms.page(kind, on, PageRequest.of(limit, cursor, "lesson-terms", kind, on));
    }
}
