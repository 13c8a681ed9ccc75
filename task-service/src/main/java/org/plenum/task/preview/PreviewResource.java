package org.plenum.task.preview;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.plenum.task.language.Language;
import org.plenum.task.workday.CalendarCause;

@Path("/api/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "预演与补救 Previews and remedies")
class PreviewResource {

    private final Previews previews;
    private final CurrentCaller caller;
    private final Language language;

    PreviewResource(Previews previews, CurrentCaller caller, Language language) {
        this.previews = previews;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "listCalendarPreviews", summary = "因工作日历变动而生成、尚未应用的预演 Previews made because the calendars changed, not applied yet", description = """
            加载官方年份或修改单位日历后，系统为受影响的每个计划各生成一个预演，在应用之前任何日期都不变。计划另有变动而使预演过时的，以
            adoptCalendar 重新预演。
            Loading an official year, or changing the calendar of a unit, makes one for each plan that it touches; until it is applied no date changes.
            Where the plan has changed since, preview it again with `adoptCalendar`.
            """)
    @Extension(name = "x-audience", value = "admin")
    public Page<SuggestionView> list(
            @Parameter(description = "起因 What changed", example = "YEAR_LOADED") @QueryParam("cause") @Nullable CalendarCause cause,
            @Parameter(description = "计划编号 Id of the plan") @QueryParam("plan") @Nullable UUID plan,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return previews.suggestions(cause, plan, PageRequest.of(limit, cursor, "calendar-previews", cause, plan));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "readPreview", summary = "查看预演 Read a preview")
    @Extension(name = "x-audience", value = "admin")
    public PreviewView read(@Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return previews.read(id, language.locale());
    }

    @POST
    @Path("/{id}/apply")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "applyPreview", summary = "应用预演 Apply a preview", description = """
            在一个事务内做完预演的全部改动，先保存基线。会议、计划、任务、依赖或工作日历在预演后有变动的，以 409 preview-stale 拒绝并说明变动；
            假设的放假安排没有如此加载的，以 409 calendar-year-not-loaded 拒绝；开幕日不可行的，以 422 plan-impossible 拒绝并列出链条。不需 If-Match：预演本身就是对所见状态的引用。
            Makes all changes of the preview in one transaction, after keeping a baseline. Refused with 409 `preview-stale`, saying what, if session,
            plan, tasks, links or calendar have changed since; with 409 `calendar-year-not-loaded`, if it supposes an official list that is
            not loaded; with 422 `plan-impossible` and the chains, if the opening day is impossible. No If-Match: the
            preview itself names the state that was seen.
            """)
    @Extension(name = "x-audience", value = "admin")
    public AppliedView apply(@Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return previews.apply(id, caller.get(), language.locale());
    }
}
