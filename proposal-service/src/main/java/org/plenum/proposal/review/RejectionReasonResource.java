package org.plenum.proposal.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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

@Path("/api/v1/rejection-reasons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposal catalogues", description = "提案分类与不予立案的理由 Categories of proposals and grounds for not filing")
class RejectionReasonResource {

    private final RejectionReasonRepository reasons;
    private final Clock clock;

    RejectionReasonResource(RejectionReasonRepository reasons, Clock clock) {
        this.reasons = reasons;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ADMIN })
    @Operation(operationId = "listRejectionReasons", summary = "不予立案的理由 Grounds for not filing", description = "某日适用的理由，按代码排序。The grounds that apply on a day, by code.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<RejectionReasonView> list(
            @Parameter(description = "何日适用，默认今天 The day they apply on, today by default", example = "2021-02-01") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "每页条数，1 到 200，默认 50 Rows of a page") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的 next The previous page's next") @QueryParam("cursor") @Nullable String cursor) {
        LocalDate day = Objects.requireNonNullElseGet(on, () -> LocalDate.now(clock));
        var request = PageRequest.of(limit, cursor, "rejection-reasons", day);
        String after = request.after().isEmpty() ? "" : request.after().getFirst();
        return PageRequest.map(request.page(reasons.on(day, after, request.limit() + 1), row -> List.of(row.code())),
                RejectionReasonView::of);
    }
}
