package org.plenum.task.template;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "倒排模板 Countdown templates")
class TemplateResource {

    private final Templates templates;
    private final CurrentCaller caller;

    TemplateResource(Templates templates, CurrentCaller caller) {
        this.templates = templates;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTemplates", summary = "倒排模板列表 Countdown templates")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<TemplateSummaryView> list(
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return templates.page(PageRequest.of(limit, cursor, "templates"));
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTemplate", summary = "查看倒排模板 Read a template", description = "不给 version 时为未停用的最新版本；停用的版本仍可查看 The newest version that is offered, unless one is given; a retired one can still be read.")
    @Extension(name = "x-audience", value = "app,admin")
    public TemplateView read(@Parameter(description = "模板代码 Code", example = "countdown") @PathParam("code") String code,
            @Parameter(description = "版本 Version", example = "1") @QueryParam("version") @Nullable Integer version) {
        return templates.read(code, version, caller.get());
    }

    @GET
    @Path("/{code}/comparison")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "compareTemplates", summary = "比较两个模板版本 Compare two versions of templates", description = """
            逐项逐字段列出新增、取消、改动（代码相同即同一任务，改名亦然）和依赖的增减；并列工期合计与关键路径。toCode 给出时与另一模板比较。
            Tasks added, removed and changed field by field (the same code is the same task, also if renamed), links added and removed, sums of
            durations and critical paths. With another template if toCode is given.
            """)
    @Extension(name = "x-audience", value = "app,admin")
    public ComparisonView compare(
            @Parameter(description = "模板代码 Code", example = "countdown") @PathParam("code") String code,
            @Parameter(description = "原版本 From which version", example = "1") @QueryParam("from") @NotNull Integer from,
            @Parameter(description = "新版本 To which version", example = "2") @QueryParam("to") @NotNull Integer to,
            @Parameter(description = "新版本所属的模板，默认同一模板 Template of the latter; the same by default", example = "countdown") @QueryParam("toCode") @Nullable String toCode) {
        return templates.compare(code, from, toCode, to);
    }

    @POST
    @Path("/{code}/versions/{version}/retire")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "retireTemplate", summary = "停用模板版本 Retire a version of a template", description = """
            此后不再用它制定计划或更新计划；仍可查看和比较，已按它制定的计划不受影响。不可恢复；版本本身从不改动，故不需 If-Match。
            No plan is made from it or brought up to it any more; it can still be read and compared, and plans that follow it go on. For good. No
            If-Match: a version never changes otherwise.
            """)
    @Extension(name = "x-audience", value = "admin")
    public TemplateView retire(@Parameter(description = "模板代码 Code", example = "plenary") @PathParam("code") String code,
            @Parameter(description = "版本 Version", example = "1") @PathParam("version") int version) {
        return templates.retire(code, version, caller.get());
    }
}
