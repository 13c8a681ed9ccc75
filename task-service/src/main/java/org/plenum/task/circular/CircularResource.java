package org.plenum.task.circular;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.circular.receipt.OverviewView;
import org.plenum.task.circular.receipt.ReceiptView;
import org.plenum.task.language.Language;

@Path("/api/v1/circulars")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Circulars", description = "通知、学习传达与签收 Circulars and their receipts")
class CircularResource {

    private final CircularService circulars;
    private final CurrentCaller caller;
    private final Language language;

    CircularResource(CircularService circulars, CurrentCaller caller, Language language) {
        this.circulars = circulars;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "CircularCorrection")
    record Correction(@Schema(description = "更正后的全部内容 All of it, as it should be") @Valid @NotNull CircularFields circular,
            @Schema(description = "更正的理由，随新版给读者 Why, shown with the new edition", examples = "会议时间有变") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "CircularDecision")
    record Decision(@Schema(description = "理由 Why", examples = "内容有误，另行通知") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "NewCircularReceipt")
    record Reading(@Schema(description = "所读的版次 The edition that was read", examples = "1") @NotNull @Min(1) Integer edition) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH })
    @Operation(operationId = "draftCircular", summary = "起草通知 Draft a circular", description = "由办公室或研究室起草，发布后读者才能看到。By the office or the research office; readers see it once it is published.")
    @Extension(name = "x-audience", value = "app,office")
    public RestResponse<CircularView> draft(@Valid @NotNull CircularFields body) {
        CircularView circular = circulars.draft(body, caller.get(), language.locale());
        return Created.at("/api/v1/circulars/" + circular.id(), circular);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listCirculars", summary = "全部通知，最近起草的在前 All circulars, the latest drafted first", description = "不含正文。Without their texts.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<CircularRow> list(
            @Parameter(description = "状态 State", example = "PUBLISHED") @QueryParam("state") @Nullable CircularState state,
            @Parameter(description = "种类 Kind", example = "PLENARY_SPIRIT") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return circulars.page(state, kind, PageRequest.of(limit, cursor, "circulars", state, kind), caller.get(),
                language.locale());
    }

    @GET
    @Path("/inbox")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ASSESSOR, Roles.ADMIN })
    @Operation(operationId = "listOwnCirculars", summary = "发给本人的通知，最近发布的在前 Circulars addressed to the caller, the latest published first", description = "按角色、单位或账号发给本人的，更正后重新排在最前；撤回的仍列出，并说明理由。unread=true 只列尚未签收本版的。By role, unit or account; a corrected one comes first again, a withdrawn one stays with its reason. With unread=true only those whose edition the caller has not read.")
    @Extension(name = "x-audience", value = "app")
    public Page<CircularRow> inbox(
            @Parameter(description = "是否只列未签收的 Whether only unread ones", example = "true") @QueryParam("unread") @Nullable Boolean unread,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var me = caller.get();
        return circulars.inbox(Boolean.TRUE.equals(unread), PageRequest.of(limit, cursor, "circular-inbox", me.id(), unread),
                me, language.locale());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ASSESSOR, Roles.ADMIN })
    @Operation(operationId = "readCircular", summary = "查看通知 Read a circular", description = "查看不等于签收。Looking at it is no receipt.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public CircularView read(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id) {
        return circulars.read(id, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}/editions")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ASSESSOR, Roles.ADMIN })
    @Operation(operationId = "listCircularEditions", summary = "各版，最新的在前 Editions, the latest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<EditionView> editions(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return circulars.editions(id, PageRequest.of(limit, cursor, "circular-editions", id), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH })
    @Operation(operationId = "changeCircular", summary = "修改草稿 Change a draft")
    @Extension(name = "x-audience", value = "app,office")
    public CircularView change(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = CircularFields.class))) @NotNull MergePatch patch) {
        return circulars.change(id, IfMatch.version(ifMatch), patch, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/publish")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH })
    @Operation(operationId = "publishCircular", summary = "发布通知 Publish a circular", description = "签收期限不得早于今天。Its deadline must not be past.")
    @Extension(name = "x-audience", value = "app,office")
    public CircularView publish(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return circulars.handle(id, IfMatch.version(ifMatch), new CircularCommand.Publish(caller.get()), language.locale());
    }

    @POST
    @Path("/{id}/correct")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH })
    @Operation(operationId = "correctCircular", summary = "更正通知 Correct a circular", description = "发布新的一版，须重新签收；原版保留。A new edition, to be read again; the earlier ones are kept.")
    @Extension(name = "x-audience", value = "app,office")
    public CircularView correct(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Correction body) {
        return circulars.handle(id, IfMatch.version(ifMatch),
                new CircularCommand.Correct(caller.get(), body.circular(), body.reason()), language.locale());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH })
    @Operation(operationId = "withdrawCircular", summary = "撤回通知 Withdraw a circular", description = "不再签收；读者看到理由，不再看到正文。It is read no more; readers see why, but not the text.")
    @Extension(name = "x-audience", value = "app,office")
    public CircularView withdraw(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return circulars.handle(id, IfMatch.version(ifMatch), new CircularCommand.Withdraw(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/receipts")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.HANDLING_UNIT, Roles.ASSESSOR, Roles.ADMIN })
    @Operation(operationId = "acknowledgeCircular", summary = "签收通知 Acknowledge a circular", description = "写明所读版次；重复签收仍为第一次的时间。单位任何一名人员签收，即为该单位签收。Names the edition that was read; a second time changes nothing. Any of a unit's people reads for it.")
    @Extension(name = "x-audience", value = "app")
    public ReceiptView acknowledge(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull Reading body) {
        return circulars.acknowledge(id, body.edition(), caller.get());
    }

    @GET
    @Path("/{id}/receipts")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listCircularReceipts", summary = "签收名单，按账号 Who has read it, in the order of accounts", description = "默认为现行版。Of the current edition by default.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ReceiptView> receipts(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "版次 Edition", example = "1") @QueryParam("edition") @Nullable Integer edition,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return circulars.readers(id, edition, PageRequest.of(limit, cursor, "circular-receipts", id, edition));
    }

    @GET
    @Path("/{id}/overview")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readCircularOverview", summary = "签收情况 Who has read it and who has not", description = "现行版：各单位、人员是否签收，签收率，是否逾期。Of the current edition: units and people, the share, whether it is overdue.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public OverviewView overview(@Parameter(description = "通知编号 Id") @PathParam("id") UUID id) {
        return circulars.overview(id);
    }
}
