package org.plenum.task.lesson.term;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
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
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Text;

@Path("/api/v1/lesson-terms")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "回头看：问题、责任、整改 Lessons of earlier sessions")
class LessonTermResource {

    private final LessonTerms terms;
    private final CurrentCaller caller;

    LessonTermResource(LessonTerms terms, CurrentCaller caller) {
        this.terms = terms;
        this.caller = caller;
    }

    @Schema(name = "NewLessonTerm")
    record NewLessonTerm(
            @Schema(description = "代码，大写字母与下划线，今后不变 Code in capitals and underscores, for ever", examples = "MEDICAL_CARE") @NotNull @Pattern(regexp = "[A-Z][A-Z_]{1,39}") String code,
            @Schema(description = "所属词典：AREA 领域，SEVERITY 严重程度 Dictionary", examples = "AREA") @NotNull LessonTermKind kind,
            @Schema(description = "中文 Chinese", examples = "医疗保障") @NotBlank @Size(max = 100) String zh,
            @Schema(description = "英文 English", examples = "Medical care") @NotBlank @Size(max = 100) String en,
            @Schema(description = "依据 Where it comes from", examples = "大会秘书处分工方案") @NotBlank @Size(max = 500) String basis,
            @Schema(description = "自何日起使用，今天或以后 First day, today or later", examples = "2021-01-01") @NotNull LocalDate validFrom) {
    }

    @Schema(name = "LessonTermRetirement")
    record Retirement(
            @Schema(description = "最后使用日，今天或以后 Last day, today or later", examples = "2021-12-31") @NotNull LocalDate lastDay,
            @Schema(description = "依据，记入事件 Basis, kept with the event", examples = "大会秘书处分工方案") @NotBlank @Size(max = 500) String basis) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listLessonTerms", summary = "回头看的词典：领域或严重程度 Areas or severities of lessons", description = "某日使用的词条，按固定次序。The terms in use on a day, in their order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<LessonTermView> list(
            @Parameter(description = "词典：AREA 领域，SEVERITY 严重程度 Dictionary", example = "AREA") @QueryParam("kind") @NotNull LessonTermKind kind,
            @Parameter(description = "何日使用，默认今天 The day, today by default", example = "2020-12-21") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return terms.page(kind, on, PageRequest.of(limit, cursor, "lesson-terms", kind, on));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readLessonTerm", summary = "查看词条 Read a term")
    @Extension(name = "x-audience", value = "app,office,admin")
    public LessonTermView read(
            @Parameter(description = "代码 Code", example = "PAPERS") @PathParam("code") String code) {
        return terms.read(code);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "addLessonTerm", summary = "新增词条 Add a term", description = "排在末尾；代码与含义今后不变，不再使用时停用 Behind the others. Code and meaning never change; what is no longer used is retired.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<LessonTermView> add(@Valid @NotNull NewLessonTerm body) {
        return Created.at("/api/v1/lesson-terms/" + body.code(), terms.add(body.code(), body.kind(),
                new Text(body.zh(), body.en()), body.basis(), body.validFrom(), caller.get()));
    }

    @POST
    @Path("/{code}/retire")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "retireLessonTerm", summary = "停用词条 Retire a term", description = "给出最后使用日；已用它的问题不变 Gives it its last day; lessons that use it keep it.")
    @Extension(name = "x-audience", value = "admin")
    public LessonTermView retire(@Parameter(description = "代码 Code", example = "MEDICAL_CARE") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Retirement body) {
        return terms.retire(code, IfMatch.version(ifMatch), body.lastDay(), body.basis(), caller.get());
    }
}
