package org.plenum.task.baseline;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/plans/{id}/baselines")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class BaselineResource {

    private final Baselines baselines;

    BaselineResource(Baselines baselines) {
        this.baselines = baselines;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listBaselines", summary = "计划的基线，按保存先后 Baselines of a plan, in their order")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<BaselineView> list(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return baselines.page(id, PageRequest.of(limit, cursor, "baselines", id));
    }
}
