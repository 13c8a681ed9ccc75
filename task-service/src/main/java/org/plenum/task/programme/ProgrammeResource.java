package org.plenum.task.programme;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

@Path("/api/v1/programmes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class ProgrammeResource {

    private final ProgrammeService programmes;
    private final CurrentCaller caller;

    ProgrammeResource(ProgrammeService programmes, CurrentCaller caller) {
        this.programmes = programmes;
        this.caller = caller;
    }

    @Schema(name = "NewProgramme")
    record NewProgramme(
            @Schema(description = "代码，以字母开头 Code, begins with a letter", examples = "QNLXS") @NotNull @Size(max = 40) @Pattern(regexp = "[A-Za-z][A-Za-z0-9-]{1,39}") String code,
            @Schema(description = "名称 Title", examples = "请你来协商") @NotBlank @Size(max = 200) String title,
            @Schema(description = "宗旨 Purpose", examples = "围绕群众身边的急难愁盼，把协商平台搭到村社") @NotBlank @Size(max = 4000) String purpose,
            @Schema(description = "年度；常设则无 Year; absent if standing", examples = "2021", nullable = true) @Nullable @Min(1949) @Max(2199) Integer year,
            @Schema(description = "牵头单位 Lead unit", examples = "社法民宗委") @NotBlank @Size(max = 100) String leadUnit,
            @Schema(description = "是否一村只能有一名委员 Whether a village has at most one member at a time", examples = "true") @NotNull Boolean oneMemberPerVillage,
            @Schema(description = "一村多少自然日没有活动即列为久未走访 Natural days without an activity after which a village counts as unvisited", examples = "90") @NotNull @Min(1) @Max(3660) Integer visitDays,
            @Schema(description = "依据 Where its rules come from", examples = "市政协2021年工作要点") @NotBlank @Size(max = 500) String basis) {

        ProgrammeFields fields() {
            return new ProgrammeFields(title, purpose, year, leadUnit, oneMemberPerVillage, visitDays, basis);
        }
    }

    @Schema(name = "ProgrammeYear")
    record ClosedYear(
            @Schema(description = "年度，含此前各年 The year, with those before it", examples = "2020") @NotNull @Min(1949) @Max(2199) Integer year) {
    }

    @Schema(name = "ReopenedProgrammeYear")
    record ReopenedYear(
            @Schema(description = "年度，含此后各年 The year, with those after it", examples = "2020") @NotNull @Min(1949) @Max(2199) Integer year,
            @Schema(description = "理由 Why", examples = "漏记一次进村活动") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "ProgrammeDecision")
    record Decision(@Schema(description = "理由 Why", examples = "本届任期届满") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "openProgramme", summary = "设立项目 Open a programme", description = "由牵头单位设立；办公室可代各单位设立。By its lead unit; the office may open one for others.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<ProgrammeView> open(@Valid @NotNull NewProgramme body) {
        ProgrammeView programme = programmes.open(body.code(), body.fields(), caller.get());
        return Created.at("/api/v1/programmes/" + programme.id(), programme);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listProgrammes", summary = "项目列表，按设立先后 Programmes, in the order in which they were opened")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ProgrammeView> list(
            @Parameter(description = "状态 State", example = "ACTIVE") @QueryParam("state") @Nullable ProgrammeState state,
            @Parameter(description = "牵头单位 Lead unit", example = "社法民宗委") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return programmes.page(state, unit, PageRequest.of(limit, cursor, "programmes", state, unit), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readProgramme", summary = "查看项目 Read a programme")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ProgrammeView read(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id) {
        return programmes.read(id, caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeProgramme", summary = "修改项目 Change a programme", description = "限牵头单位或办公室；改为一村一委员时，各村须至多有一名委员。By the lead unit or the office; one member per village only where no village has more.")
    @Extension(name = "x-audience", value = "app")
    public ProgrammeView change(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = ProgrammeFields.class))) @NotNull MergePatch patch) {
        return programmes.change(id, IfMatch.version(ifMatch), patch, caller.get());
    }

    @POST
    @Path("/{id}/close-year")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "closeProgrammeYear", summary = "年度归档 Archive a year", description = "该年及以前的活动与出席记录不再改动；尚有未举办、未取消的活动时不能归档。Activities and attendance of that year and before change no more; refused while one is neither held nor cancelled.")
    @Extension(name = "x-audience", value = "app")
    public ProgrammeView closeYear(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ClosedYear body) {
        return programmes.handle(id, IfMatch.version(ifMatch), new ProgrammeCommand.CloseYear(caller.get(), body.year()));
    }

    @POST
    @Path("/{id}/reopen-year")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reopenProgrammeYear", summary = "撤销归档 Reopen a year", description = "该年及以后各年重新可改。That year and those after it may be changed again.")
    @Extension(name = "x-audience", value = "app")
    public ProgrammeView reopenYear(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ReopenedYear body) {
        return programmes.handle(id, IfMatch.version(ifMatch),
                new ProgrammeCommand.ReopenYear(caller.get(), body.year(), body.reason()));
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "endProgramme", summary = "结束项目 End a programme", description = "不再安排活动、联系村和委员；已安排的照常进行。Nothing new is planned; what is planned goes on.")
    @Extension(name = "x-audience", value = "app")
    public ProgrammeView end(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return programmes.handle(id, IfMatch.version(ifMatch), new ProgrammeCommand.End(caller.get(), body.reason()));
    }

    @POST
    @Path("/{id}/resume")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "resumeProgramme", summary = "恢复项目 Resume a programme")
    @Extension(name = "x-audience", value = "app")
    public ProgrammeView resume(@Parameter(description = "项目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull Decision body) {
        return programmes.handle(id, IfMatch.version(ifMatch), new ProgrammeCommand.Resume(caller.get(), body.reason()));
    }
}
