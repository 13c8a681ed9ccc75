package org.plenum.task.workday;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/workdays/years")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Workdays", description = "工作日历 The working-day calendar of the People's Republic of China")
class YearResource {

    private final YearService years;
    private final CurrentCaller caller;

    YearResource(YearService years, CurrentCaller caller) {
        this.years = years;
        this.caller = caller;
    }

    @Schema(name = "OfficialYearList")
    record YearList(
            @Schema(description = "国务院办公厅通知的文号 Number of the State Council's notice", examples = "国办发明电〔2026〕9号") @NotBlank @Size(max = 100) String documentNumber,
            @Schema(description = "放假的日子，含法定节日；元旦连休可含上一年最后7天 Days off, statutory ones included; 元旦 may begin in the last 7 days of the year before") @NotNull @Size(max = 60) List<@NotNull @Valid ListedDay> holidays,
            @Schema(description = "调休上班的周六、周日 Saturdays and Sundays worked in exchange") @NotNull @Size(max = 40) List<@NotNull @Valid ListedDay> workdays) {
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listCalendarYears", summary = "已有官方放假安排的年份，最近的在前 Years that have their official list, the newest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<YearSummaryView> list(
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return years.page(PageRequest.of(limit, cursor, "calendar-years"));
    }

    @GET
    @Path("/{year}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readCalendarYear", summary = "查看某年的放假安排 What is known of a year", description = "没有通知的年份只有法定节日 Of a year without a notice only the statutory days are known.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public YearView read(
            @Parameter(description = "年份，1949—2100 Year, 1949 to 2100", example = "2027") @PathParam("year") int year) {
        return years.read(year);
    }

    @PUT
    @Path("/{year}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "loadCalendarYear", summary = "加载国务院办公厅的放假安排 Load the official list of a year", description = """
            立即生效于此后的推算，但已有计划的日期一律不变：受影响的每个计划各得一个预演（GET /previews），应用后才改。相同内容再次提交不做任何事。
            已有官方安排的年份（内置的也算）须带 If-Match 才能替换；与内置安排不同的日子列在 contradictsBuiltIn 中并记入事件。
            Holds at once for what is computed from now on, but changes no date of any plan: each plan that it touches gets a preview (GET /previews),
            and follows when that is applied. The same list again does nothing. A year that has its official list, also a built-in one, is replaced with
            If-Match only; days that contradict what is built in are listed in `contradictsBuiltIn` and in the event.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<YearView> load(
            @Parameter(description = "年份，1949—2100 Year, 1949 to 2100", example = "2027") @PathParam("year") int year,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull YearList body) {
        var loaded = years.load(year, body.documentNumber(), body.holidays(), body.workdays(), ifMatch, caller.get());
        return RestResponse.status(loaded.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, loaded.year());
    }
}
