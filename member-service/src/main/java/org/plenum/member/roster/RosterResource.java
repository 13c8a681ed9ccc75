package org.plenum.member.roster;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

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
import org.plenum.member.roster.RosterService.Filter;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster", description = "委员名册 The roster as of a day")
class RosterResource {

    private static final String ON = "截至哪一天，默认今天 As of which day, today by default";

    private final RosterService roster;
    private final CurrentCaller caller;

    RosterResource(RosterService roster, CurrentCaller caller) {
        this.roster = roster;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listMembers", summary = "某日在任委员，按姓氏笔画 Members in office on a day, in 姓氏笔画 order", description = "不给 term 时为当日所在的一届。 Without a term, the one that runs on that day.")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<RosterEntry> list(
            @Parameter(description = "第几届 Which term", example = "7") @QueryParam("term") @Nullable Integer term,
            @Parameter(description = ON, example = "2021-02-01") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "界别代码 Code of a sector", example = "24") @QueryParam("sector") @Nullable String sector,
            @Parameter(description = "政治面貌代码 Code of a party affiliation (GB/T 4762)", example = "06") @QueryParam("party") @Nullable String party,
            @Parameter(description = "专委会代码 Code of a committee", example = "proposals") @QueryParam("committee") @Nullable String committee,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return roster.page(new Filter(term, on, sector, party, committee),
                PageRequest.of(limit, cursor, "members", term, on, sector, party, committee));
    }

    @GET
    @Path("/me")
    @RolesAllowed(MEMBER)
    @Operation(operationId = "getMyMembership", summary = "本人的委员身份 The caller's own membership", description = "取当日所在的任职；没有则取之前最近的一次。 The membership of that day, else the latest before it.")
    @Extension(name = "x-audience", value = "app")
    public MyMembershipView mine(
            @Parameter(description = ON, example = "2021-02-01") @QueryParam("on") @Nullable LocalDate on) {
        return roster.mine(on, caller.get());
    }
}
