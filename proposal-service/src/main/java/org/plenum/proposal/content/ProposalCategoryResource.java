package org.plenum.proposal.content;

import java.util.List;

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

@Path("/api/v1/proposal-categories")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposal catalogues", description = "提案分类与不予立案的理由 Categories of proposals and grounds for not filing")
class ProposalCategoryResource {

    private final CategoryRepository categories;

    ProposalCategoryResource(CategoryRepository categories) {
        this.categories = categories;
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ADMIN })
    @Operation(operationId = "listProposalCategories", summary = "提案分类 Categories of proposals", description = "按固定次序列出。In their fixed order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ProposalCategoryView> list(
            @Parameter(description = "每页条数，1 到 200，默认 50 Rows of a page") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的 next The previous page's next") @QueryParam("cursor") @Nullable String cursor) {
        var request = PageRequest.of(limit, cursor, "proposal-categories");
        int after = request.after().isEmpty() ? 0 : request.after(0, Integer::valueOf);
        List<Category> rows = categories.after(after, request.limit() + 1);
        return PageRequest.map(request.page(rows, row -> List.of(String.valueOf(row.position()))), ProposalCategoryView::of);
    }
}
