package org.plenum.member.committee;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/committees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Committees", description = "专门委员会 Special committees")
class CommitteeResource {

    private final CommitteeService committees;
    private final CurrentCaller caller;

    CommitteeResource(CommitteeService committees, CurrentCaller caller) {
        this.committees = committees;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "addCommittee", summary = "新建专委会 Add a committee")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<CommitteeView> add(@Valid @NotNull NewCommittee committee) {
        return Created.at("/api/v1/committees", committees.add(committee.code(), committee.name().strip(), caller.get()));
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listCommittees", summary = "专委会，按代码 Committees, by code")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<CommitteeView> list(
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return committees.page(PageRequest.of(limit, cursor, "committees"));
    }

    @Schema(name = "NewCommittee", description = "新的专委会 A new committee")
    record NewCommittee(
            @Schema(description = "代码：小写字母、数字、连字符 Code: small letters, digits, hyphens", examples = "proposals") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,29}") @Size(max = 30) String code,
            @Schema(description = "名称 Name", examples = "提案委员会") @NotBlank @Size(max = 100) String name) {
    }
}
