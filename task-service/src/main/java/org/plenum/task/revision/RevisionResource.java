package org.plenum.task.revision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.task.template.TemplateView;

@Path("/api/v1/templates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "倒排模板 Countdown templates")
class RevisionResource {

    private final Revisions revisions;
    private final CurrentCaller caller;

    RevisionResource(Revisions revisions, CurrentCaller caller) {
        this.revisions = revisions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "makeTemplate", summary = "制定模板的新版本 Make a new version of a template", description = """
            由计划整理（fromPlan）：期限照旧以距开幕日天数表述，依赖照旧；取实际工期（ACTUAL）时，已销号任务的工期为实际所用天数（首尾两日均计，
            暂缓期间不计），其余及固定日期、里程碑取计划工期，逐项列明出处与差额。或直接给出全部任务与依赖（items、links）。存入前按校核开幕日排期，
            有冲突的以 422 template-impossible 拒绝并列出链条，循环依赖以 422 cyclic 拒绝。版本只增不改，号码连续。
            Made of a plan (fromPlan): deadlines stay in days from the opening, and links stay; with ACTUAL, the duration of a closed task is what
            it took (both ends included, the time of its suspension not), all others and what is fixed or a milestone keep what was planned, and
            each says where its duration comes from. Or all tasks and links are given (items, links). It is dated for its reference opening day
            before it is stored, and refused with 422 `template-impossible` and the chains if there are conflicts, with 422 `cyclic` for a cycle.
            Versions never change and are counted without a gap.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<TemplateView> make(@Valid @NotNull NewTemplate body) {
        TemplateView made = revisions.make(body, caller.get());
        return Created.at("/api/v1/templates/" + made.code() + "?version=" + made.version(), made);
    }
}
