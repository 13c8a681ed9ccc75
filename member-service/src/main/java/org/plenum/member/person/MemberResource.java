package org.plenum.member.person;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;

@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members", description = "委员 Members, their memberships and committee seats")
class MemberResource {

    private static final String ID = "委员标识 Id of the member";

    private final MemberService members;
    private final CurrentCaller caller;

    MemberResource(MemberService members, CurrentCaller caller) {
        this.members = members;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "addMember", summary = "新增委员及其首次任职 Add a member with the first membership")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<MemberView> add(@Valid @NotNull MemberBodies.NewMember member) {
        MemberView view = members.add(member.fields(), member.term(), member.sector(), member.from(), member.memberNumber(),
                caller.get());
        return Created.at("/api/v1/members/" + view.id(), view);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "getMember", summary = "一位委员在某日的情况 One member as of a day", description = "办公室、组织组、管理员和本人可见 details，其中敏感项脱敏。 Details are for office, organization, admin and the person; sensitive values are masked.")
    @Extension(name = "x-audience", value = "app,admin")
    public MemberView get(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "截至哪一天，默认今天 As of which day, today by default", example = "2021-02-01") @QueryParam("on") @Nullable LocalDate on) {
        return members.view(id, on, caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "changeMember", summary = "修改委员信息 Change a member", description = "脱敏值原样送回表示不变，null 表示清空。 A masked value sent back means unchanged, null clears.")
    @Extension(name = "x-audience", value = "admin")
    public MemberView change(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MemberFields.class))) @NotNull MergePatch patch) {
        return members.change(id, IfMatch.version(ifMatch), patch::applyTo, caller.get());
    }

    @POST
    @Path("/{id}/memberships")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "joinTerm", summary = "增加任职（某届某界别） Add a membership of a term for a sector")
    @Extension(name = "x-audience", value = "admin")
    public MemberView join(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MemberBodies.NewMembership membership) {
        return members.join(id, IfMatch.version(ifMatch), membership.term(), membership.sector(), membership.from(),
                membership.memberNumber(), caller.get());
    }

    @POST
    @Path("/{id}/memberships/{mid}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "endMembership", summary = "终止任职 End a membership", description = "除界别调整外，专委会任职随之在同日终止。 Committee seats end on the same day, except for a change of sector.")
    @Extension(name = "x-audience", value = "admin")
    public MemberView endMembership(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "任职标识 Id of the membership") @PathParam("mid") UUID membership,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MemberBodies.MembershipEnd end) {
        return members.endMembership(id, IfMatch.version(ifMatch), membership, end.on(), end.reason(), caller.get());
    }

    @POST
    @Path("/{id}/committees")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "takeCommitteeSeat", summary = "加入专委会 Take a seat in a committee")
    @Extension(name = "x-audience", value = "admin")
    public MemberView takeSeat(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull MemberBodies.NewSeat seat) {
        return members.takeSeat(id, IfMatch.version(ifMatch), seat.committee(), seat.role(), seat.from(), seat.to(),
                caller.get());
    }

    @POST
    @Path("/{id}/committees/{sid}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "leaveCommitteeSeat", summary = "退出专委会 Leave a committee")
    @Extension(name = "x-audience", value = "admin")
    public MemberView leaveSeat(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "专委会任职标识 Id of the seat") @PathParam("sid") UUID seat,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MemberBodies.SeatEnd end) {
        return members.leaveSeat(id, IfMatch.version(ifMatch), seat, end.on(), caller.get());
    }
}
