package org.plenum.member.term;

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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.member.code.Coded;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Terms", description = "届与界别 Terms and their sectors")
class TermResource {

    private static final String NUMBER = "第几届 Which term";

    private final TermService terms;
    private final CurrentCaller caller;

    TermResource(TermService terms, CurrentCaller caller) {
        this.terms = terms;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "openTerm", summary = "新建一届 Open a term", description = "各届的起止日期不得重叠。 The days of terms do not overlap.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<TermView> open(@Valid @NotNull NewTerm term) {
        TermView view = terms.open(term.number(), term.title().strip(), term.from(), term.to(), caller.get());
        return Created.at("/api/v1/terms/" + view.number(), view);
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listTerms", summary = "各届，最近的在前 Terms, latest first")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<TermView> list(
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return terms.page(PageRequest.of(limit, cursor, "terms"));
    }

    @GET
    @Path("/{number}")
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "getTerm", summary = "一届 One term")
    @Extension(name = "x-audience", value = "app,admin")
    public TermView get(@Parameter(description = NUMBER, example = "7") @PathParam("number") int number) {
        return terms.require(number);
    }

    @POST
    @Path("/{number}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "endTerm", summary = "确定届满日 Set the last day of a term", description = "未定届满日的一届，其委员任职至届满日为止。 Memberships without an end last until this day.")
    @Extension(name = "x-audience", value = "admin")
    public TermView end(@Parameter(description = NUMBER, example = "7") @PathParam("number") int number,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TermEnd end) {
        return terms.end(number, IfMatch.version(ifMatch), end.on(), caller.get());
    }

    @GET
    @Path("/{number}/sectors")
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listSectors", summary = "一届的界别，按代码 Sectors of a term, by code")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<Coded> sectors(@Parameter(description = NUMBER, example = "7") @PathParam("number") int number,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return terms.sectors(number, PageRequest.of(limit, cursor, "sectors", number));
    }

    @POST
    @Path("/{number}/sectors")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "addSector", summary = "为一届增加界别 Add a sector to a term")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<Coded> addSector(@Parameter(description = NUMBER, example = "7") @PathParam("number") int number,
            @Valid @NotNull NewSector sector) {
        return Created.at("/api/v1/terms/" + number + "/sectors",
                terms.addSector(number, sector.code(), sector.name().strip(), caller.get()));
    }

    @POST
    @Path("/{number}/sectors/defaults")
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "loadNationalSectors", summary = "载入全国政协的 34 个界别 Load the national list of 34 sectors", description = "代码或名称已有的界别保持不动，可重复执行。 Sectors whose code or name stands already are left alone; may be repeated.")
    @Extension(name = "x-audience", value = "admin")
    public SectorsLoaded loadNationalSectors(@Parameter(description = NUMBER, example = "7") @PathParam("number") int number) {
        return terms.loadNationalSectors(number, caller.get());
    }

    @Schema(name = "NewTerm", description = "新的一届 A new term")
    record NewTerm(@Schema(description = NUMBER, examples = "7") @Min(1) @Max(99) int number,
            @Schema(description = "名称 Title", examples = "政协某市第七届委员会") @NotBlank @Size(max = 100) String title,
            @Schema(description = "第一天 First day", examples = "2017-01-10") @NotNull LocalDate from,
            @Schema(description = "最后一天；未定可不填 Last day, if known", examples = "2022-01-09") @Nullable LocalDate to) {
    }

    @Schema(name = "TermEnd", description = "届满 The end of a term")
    record TermEnd(@Schema(description = "最后一天 Last day", examples = "2022-01-09") @NotNull LocalDate on) {
    }

    @Schema(name = "NewSector", description = "新的界别 A new sector")
    record NewSector(
            @Schema(description = "两位数字代码 Code of two digits", examples = "35") @NotNull @Pattern(regexp = "[0-9]{2}") @Size(max = 2) String code,
            @Schema(description = "名称 Name", examples = "环境资源界") @NotBlank @Size(max = 100) String name) {
    }
}
