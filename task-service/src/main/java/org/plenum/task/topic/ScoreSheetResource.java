package org.plenum.task.topic;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/score-sheets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "谋划明年工作：选题建议与评分 Topics proposed for next year, and their scoring")
class ScoreSheetResource {

    private final ScoreSheetService sheets;
    private final CurrentCaller caller;

    ScoreSheetResource(ScoreSheetService sheets, CurrentCaller caller) {
        this.sheets = sheets;
        this.caller = caller;
    }

    @Schema(name = "FilledInSheet")
    record FilledIn(
            @Schema(description = "每项标准一个得分 Points for every criterion, once", examples = "[{\"criterion\":\"PARTY_FOCUS\",\"points\":18}]") @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid GivenScore> scores) {
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listScoreSheets", summary = "评分表，按发出先后 Score sheets, in the order in which they were handed out", description = "办公室与主席会议成员可见全部，其他人只见自己的；他人的得分在评分结束前不显示。The office and chairpersons see all, others their own; what others scored is hidden until the scoring is closed.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ScoreSheetView> list(
            @Parameter(description = "选题 Topic") @QueryParam("topic") @Nullable UUID topic,
            @Parameter(description = "true：只列本人的 Only the caller's own", example = "true") @QueryParam("mine") @Nullable Boolean mine,
            @Parameter(description = "是否已评分 Whether it is filled in", example = "false") @QueryParam("scored") @Nullable Boolean scored,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return sheets.page(topic, Boolean.TRUE.equals(mine), scored,
                PageRequest.of(limit, cursor, "score-sheets", topic, mine, scored), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readScoreSheet", summary = "查看评分表 Read a score sheet")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ScoreSheetView read(@Parameter(description = "评分表编号 Id") @PathParam("id") UUID id) {
        return sheets.read(id, caller.get());
    }

    @POST
    @Path("/{id}/score")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "fillInScoreSheet", summary = "评分 Fill in a score sheet", description = "限评分人本人；评分结束前可重评；本人或本单位提出的选题须回避。By its scorer; anew until the scoring is closed; never for a topic of one's own or of one's unit.")
    @Extension(name = "x-audience", value = "app")
    public ScoreSheetView score(@Parameter(description = "评分表编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull FilledIn body) {
        return sheets.score(id, IfMatch.version(ifMatch), body.scores(), caller.get());
    }
}
