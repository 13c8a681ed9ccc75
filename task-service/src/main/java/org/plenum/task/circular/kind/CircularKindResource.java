package org.plenum.task.circular.kind;

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
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/circular-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circulars", description = "通知、学习传达与签收 Circulars and their receipts")
class CircularKindResource {

    private final CircularKinds kinds;

    CircularKindResource(CircularKinds kinds) {
        this.kinds = kinds;
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ASSESSOR, Roles.ADMIN })
    @Operation(operationId = "listCircularKinds", summary = "通知的种类 Kinds of circulars", description = "某日使用的词条，按固定次序。The terms in use on a day, in their order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<CircularKindView> list(
            @Parameter(description = "何日使用，默认今天 The day, today by default", example = "2020-12-21") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return kinds.page(on, PageRequest.of(limit, cursor, "circular-kinds", on));
    }
}
