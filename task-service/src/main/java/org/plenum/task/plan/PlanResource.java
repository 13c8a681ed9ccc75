package org.plenum.task.plan;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;
import org.plenum.task.schedule.Link;

@Path("/api/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class PlanResource {

    private final PlanService plans;
    private final LinkService links;
    private final CurrentCaller caller;
    private final Language language;

    PlanResource(PlanService plans, LinkService links, CurrentCaller caller, Language language) {
        this.plans = plans;
        this.links = links;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewPlan")
    record NewPlan(@Schema(description = "会议代码 Session", examples = "7-5") @NotBlank @Size(max = 5) String session,
            @Schema(description = "模板代码 Template", examples = "countdown") @NotBlank @Size(max = 40) String template,
            @Schema(description = "模板版本；不给则取未停用的最新版本 Version of the template; the newest that is offered if absent", examples = "1", nullable = true) @Nullable @Min(1) Integer version) {
    }

    @Schema(name = "NewLink")
    record NewLink(
            @Schema(description = "前置任务代码 Code of the predecessor", examples = "T13") @NotBlank @Size(max = 10) String predecessor,
            @Schema(description = "后续任务代码 Code of the successor", examples = "T15") @NotBlank @Size(max = 10) String successor,
            @Schema(description = "类型：完成—开始、开始—开始、完成—完成、开始—完成 Type", examples = "FS") @NotNull Link.Type type,
            @Schema(description = "间隔工作日，负数为可重叠 Lag in working days; negative overlaps", examples = "0") @Min(-250) @Max(250) int lag) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "makePlan", summary = "按模板制定倒排计划 Make a plan from a template", description = """
            模板的每一项成为一个任务，全部日期由开幕日倒排。从一开始就不能按期的列在 conflicts 中，并不拒绝。
            Each item of the template becomes a task, dated backwards from the opening day. What cannot be kept from the start stands in
            `conflicts`; it refuses nothing.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<PlanView> make(@Valid @NotNull NewPlan body) {
        PlanView plan = plans.make(body.session(), body.template(), body.version(), caller.get(), language.locale());
        return Created.at("/api/v1/plans/" + plan.id(), plan);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listPlans", summary = "倒排计划列表，按制定先后 Plans, in the order in which they were made")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<PlanSummaryView> list(
            @Parameter(description = "会议代码 Session", example = "7-5") @QueryParam("session") @Nullable String session,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return plans.page(session, PageRequest.of(limit, cursor, "plans", session));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readPlan", summary = "计划概览：灯色、关键路径、冲突 A plan: lights, critical path, conflicts")
    @Extension(name = "x-audience", value = "app,office,admin")
    public PlanView read(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id) {
        return plans.read(id, language.locale());
    }

    @GET
    @Path("/{id}/countdown")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readCountdown", summary = "倒排时间表 The countdown", description = "全部任务，按完成日先后，每个日期说明原因 Every task by date, each with its reason.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public CountdownView countdown(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id) {
        return plans.countdown(id, language.locale());
    }

    @GET
    @Path("/{id}/links")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listLinks", summary = "计划的依赖关系 Dependencies of a plan")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<LinkView> links(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return links.page(id, PageRequest.of(limit, cursor, "links", id));
    }

    @GET
    @Path("/{id}/links/{link}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readLink", summary = "查看依赖关系 Read a dependency")
    @Extension(name = "x-audience", value = "app,admin")
    public LinkView link(@Parameter(description = "计划编号 Id of the plan") @PathParam("id") UUID id,
            @Parameter(description = "依赖编号 Id of the link") @PathParam("link") UUID link) {
        return links.read(id, link);
    }

    @POST
    @Path("/{id}/links")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "addLink", summary = "增加依赖关系 Add a dependency", description = """
            If-Match 为计划的 ETag；全部日期在同一事务内重新推算。循环依赖以 422 cyclic 拒绝并按顺序列出成员。
            If-Match is the plan's ETag; all dates are computed anew in the same transaction. A cycle is refused with 422 `cyclic`, naming its
            members in order.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<LinkChangeView> addLink(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull NewLink body) {
        var link = new Link(body.predecessor(), body.successor(), body.type(), body.lag());
        LinkChangeView change = links.add(id, IfMatch.version(ifMatch), link, caller.get());
        return Created.at("/api/v1/plans/" + id + "/links/" + change.link().id(), change);
    }

    @POST
    @Path("/{id}/links/{link}/remove")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "removeLink", summary = "删除依赖关系 Remove a dependency", description = "If-Match 为计划的 ETag；全部日期在同一事务内重新推算 If-Match is the plan's ETag; all dates are computed anew.")
    @Extension(name = "x-audience", value = "admin")
    public LinkChangeView removeLink(@Parameter(description = "计划编号 Id of the plan") @PathParam("id") UUID id,
            @Parameter(description = "依赖编号 Id of the link") @PathParam("link") UUID link,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return links.remove(id, link, IfMatch.version(ifMatch), caller.get());
    }
}
