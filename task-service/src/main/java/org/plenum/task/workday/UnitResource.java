package org.plenum.task.workday;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/workdays/units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workdays", description = "工作日历 The working-day calendar of the People's Republic of China")
class UnitResource {

    private final UnitService units;
    private final CurrentCaller caller;

    UnitResource(UnitService units, CurrentCaller caller) {
        this.units = units;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listUnitCalendars", summary = "单位日历列表，按名称 Calendars of units, by name")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<UnitCalendarView> list(
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return units.page(PageRequest.of(limit, cursor, "unit-calendars"));
    }

    @GET
    @Path("/{unit}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readUnitCalendar", summary = "查看单位日历 Read the calendar of a unit")
    @Extension(name = "x-audience", value = "app,admin")
    public UnitCalendarView read(
            @Parameter(description = "单位名称 Name of the unit", example = "会务组") @PathParam("unit") String unit) {
        return units.read(unit);
    }

    @PUT
    @Path("/{unit}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "putUnitCalendar", summary = "维护单位日历 State the working days of a unit", description = """
            牵头单位有自己的日历时，按工作日计的任务按它推算；任务之间的间隔与时差仍按通用工作日历。已有计划的日期一律不变：受影响的每个计划各得一个预演
            （GET /previews），应用后才改。已有日历的须带 If-Match；相同内容再次提交不做任何事。
            A task in working days counts in the calendar of its lead unit, if it has one; lags and slack go on counting in the general one. No date of any
            plan changes: each plan that is touched gets a preview (GET /previews), and follows when that is applied. A unit that has a calendar needs
            If-Match; the same again does nothing.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<UnitCalendarView> put(
            @Parameter(description = "单位名称，与任务的牵头单位一致 Name of the unit, as tasks name their lead unit", example = "会务组") @PathParam("unit") String unit,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull UnitFields body) {
        var changed = units.put(unit, body, ifMatch, caller.get());
        return RestResponse.status(changed.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK,
                changed.calendar());
    }
}
