package org.plenum.task.change;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.PageRequest;
import org.plenum.platform.web.Problem;
import org.plenum.task.language.Language;

@Path("/api/v1/changes/tasks")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Changes", description = "增量同步 What changed since")
class ChangeResource {

    private final ChangeService changes;
    private final CurrentCaller caller;
    private final Language language;

    ChangeResource(ChangeService changes, CurrentCaller caller, Language language) {
        this.changes = changes;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "followTaskChanges", summary = "任务及相关对象的变动 What changed of tasks and what belongs to them", description = """
            首次不带 cursor：从头取得现状；此后带上一页的 next。hasMore 为 true 时立即再取，为 false 时已是最新，稍后再取。每项是对象的现状（或删除标记），以 type 与 id 为键
            覆盖或删除本地副本即可，重复取得同一页无害。日期更替引起的亮灯变化也会给出。游标失效时答复 410：清空本地副本（或在取完后删除没有再出现的），不带 cursor 重新开始；
            角色、单位、语言、筛选变化后游标即失效。
            First without cursor: all there is, from the beginning; then with `next` of the page before. While `hasMore`, ask again at once; else you
            are up to date: ask later. Each item is a subject as it is now, or a tombstone: store or delete it by type and id; the same page twice
            does no harm. Lights that turn with the day are told, too. 410: the cursor is of no use; start again without one and delete what did not
            come again. It is bound to roles, unit, language and filter.
            """)
    @APIResponse(responseCode = "200", description = "变动与下次的游标 Changes, and the cursor of the next call", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ChangePage.class)))
    @APIResponse(responseCode = "410", description = "游标已失效，请不带 cursor 重新开始 The cursor is of no use any more: start again without one", content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @Extension(name = "x-audience", value = "app,office")
    public RestResponse<ChangePage> follow(
            @Parameter(description = "上次答复的 next；首次不带 `next` of the last answer; none at first") @QueryParam("cursor") @Nullable String cursor,
            @Parameter(description = "只要这一种：task、plan、session、lesson、notice 等 Only this kind", example = "task") @QueryParam("type") @Nullable String type,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Context UriInfo uri) {
        int rows = PageRequest.of(limit, null, "changes").limit();
        ChangePage page = changes.page(cursor, type, rows, caller.get(), language.locale());
        var next = UriBuilder.fromUri(uri.getRequestUri()).replaceQueryParam("cursor", page.next()).build();
        return RestResponse.ResponseBuilder.ok(page)
                .header(HttpHeaders.LINK, "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
    }
}
