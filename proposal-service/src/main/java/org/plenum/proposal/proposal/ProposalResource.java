package org.plenum.proposal.proposal;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "提案的撰写、提交、审查与立案 Proposals from draft to filing")
class ProposalResource {

    private static final String ID = "提案标识 Id of the proposal";

    private final ProposalService proposals;
    private final CurrentCaller caller;

    ProposalResource(ProposalService proposals, CurrentCaller caller) {
        this.proposals = proposals;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "draftProposal", summary = "起草提案 Draft a proposal", description = "调用者即提案人；草稿只有本人可见，可以不完整。The caller is the proposer; only the caller sees the draft, which may be incomplete.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<ProposalView> draft(@NotNull @Valid ProposalDraft draft) {
        var view = proposals.draft(draft, caller.get());
        return Created.at("/api/v1/proposals/" + view.id(), view);
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ADMIN })
    @Operation(operationId = "listProposals", summary = "提案列表 List proposals", description = "mine=true 列出本人的全部提案，含草稿；否则提案委、主席会议成员和办公室看到已提交的，其他人看到已立案的。"
            + "With mine=true the caller's own, drafts included; else all that were handed in for the proposal office, the chair and the office, and the filed ones for everybody else.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ProposalSummary> list(
            @Parameter(description = "会议代码 Session code", example = "7-5") @QueryParam("session") @Size(max = 5) @Pattern(regexp = ProposalDraft.SESSION) @Nullable String session,
            @Parameter(description = "状态 State") @QueryParam("state") @Nullable ProposalState state,
            @Parameter(description = "分类代码 Code of a category", example = "SOCIETY") @QueryParam("category") @Size(max = 40) @Nullable String category,
            @Parameter(description = "只列本人的 Only the caller's own") @QueryParam("mine") @DefaultValue("false") boolean mine,
            @Parameter(description = "次序 Order") @QueryParam("sort") @DefaultValue("NEWEST") ProposalSort sort,
            @Parameter(description = "每页条数，1 到 200，默认 50 Rows of a page") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的 next The previous page's next") @QueryParam("cursor") @Nullable String cursor) {
        return proposals.list(new ProposalFilter(session, state, category, mine, sort), caller.get(),
                PageRequest.of(limit, cursor, "proposals", session, state, category, mine, sort));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ADMIN })
    @Operation(operationId = "getProposal", summary = "读取提案 Read a proposal", description = "调用者无权知道的提案答 404。What the caller may not know of is answered with 404.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ProposalView read(@Parameter(description = ID) @PathParam("id") UUID id) {
        return proposals.read(id, caller.get());
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed(Roles.MEMBER)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(operationId = "editProposal", summary = "修改草稿 Edit a draft", description = "合并补丁，字段同起草；退回修改的提案修改后重新成为草稿。A merge patch of the draft's members; a returned proposal becomes a draft again.")
    @Extension(name = "x-audience", value = "app")
    public ProposalView edit(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProposalDraft.class))) @NotNull MergePatch patch) {
        return proposals.edit(id, IfMatch.version(ifMatch), patch::applyTo, caller.get());
    }

    @POST
    @Path("/{id}/submit")
    @Idempotent
    @AsksPeersFirst
    @RolesAllowed(Roles.MEMBER)
    @Operation(operationId = "submitProposal", summary = "提交提案 Submit a proposal", description = "核对会议与提案人的委员身份，取得流水号，记下提案人当日的姓名、界别和政治面貌。"
            + "Verifies the session and the membership, gives a serial and keeps the proposer's name, sector and party of the day.")
    @Extension(name = "x-audience", value = "app")
    public ProposalView submit(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return proposals.submit(id, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @RolesAllowed(Roles.MEMBER)
    @Operation(operationId = "withdrawProposal", summary = "撤回提案 Withdraw a proposal", description = "审查决定作出之前，提案人可以撤回。By its proposer, until it is decided on.")
    @Extension(name = "x-audience", value = "app")
    public ProposalView withdraw(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return proposals.withdraw(id, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/recommendations")
    @Idempotent
    @RolesAllowed(Roles.PROPOSAL_OFFICE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recommendOnProposal", summary = "提出审查建议 Recommend", description = "第一条建议使提案进入审查；可有多条，全部保留，建议不是决定。The first one starts the review; all are kept, and none is the decision.")
    @Extension(name = "x-audience", value = "office")
    public ProposalView recommend(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReviewRequest recommendation) {
        return proposals.recommend(id, IfMatch.version(ifMatch), recommendation.opinion(), caller.get());
    }

    @POST
    @Path("/{id}/decisions")
    @Idempotent
    @RolesAllowed({ Roles.PROPOSAL_OFFICE, Roles.CHAIR })
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "decideOnProposal", summary = "作出审查决定 Decide", description = "立案即取得案号；不予立案须给出理由。默认情况下，对本次提交提过建议的人不得作决定。"
            + "Filing gives the docket number; a rejection names its ground. By default who recommended on this submission does not decide.")
    @Extension(name = "x-audience", value = "office")
    public ProposalView decide(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid ReviewRequest decision) {
        return proposals.decide(id, IfMatch.version(ifMatch), decision.opinion(), caller.get());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ADMIN })
    @Operation(operationId = "getProposalHistory", summary = "提案经过 What happened to a proposal", description = "由旧到新，只含调用者可以知道的；一页可能少于 limit。Oldest first, as far as the caller may know; a page may be shorter than its limit.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ProposalEventView> history(@Parameter(description = ID) @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1 到 200，默认 50 Rows of a page") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的 next The previous page's next") @QueryParam("cursor") @Nullable String cursor) {
        return proposals.history(id, caller.get(), PageRequest.of(limit, cursor, "proposal-history", id));
    }
}
