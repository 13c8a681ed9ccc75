package org.plenum.task.carryover;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;

@Path("/api/v1/plans/{id}/carry-overs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class CarryOverResource {

    private final CarryOverService carryOvers;
    private final CurrentCaller caller;
    private final Language language;

    CarryOverResource(CarryOverService carryOvers, CurrentCaller caller, Language language) {
        this.carryOvers = carryOvers;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewCarryOver")
    record NewCarryOver(
            @Schema(description = "目标计划，属于之后一次会议 The plan of a later session", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a01") @NotNull UUID target,
            @Schema(description = "要结转的任务代码；不给则为全部未完成且目标计划没有同名任务的 Codes of the tasks to carry; if absent all unfinished ones of whose title the target has none", examples = "[\"T13\"]", nullable = true) @Nullable @Size(min = 1, max = 500) List<@NotBlank @Size(max = 10) String> codes) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "carryOverTasks", summary = "把未完成任务结转到之后一次会议的计划 Carry unfinished tasks into a later session's plan", description = """
            每个任务只结转一次，重复请求不再生成；原任务不变。新任务从未启动开始，距开幕日的天数、工期、牵头与配合单位照旧，责任领导与责任人重新明确；
            目标计划的全部日期在同一事务内重新推算。未结转的逐条说明原因。
            Each task is carried once, so the request may be repeated; the origin stays as it is. A new task begins anew with the same distance from
            the opening day, duration and units; leader and owner are to be named again. All dates of the target plan are computed anew in the
            same transaction. What is left is listed with the reason.
            """)
    @Extension(name = "x-audience", value = "admin")
    public CarryOverResultView carry(@Parameter(description = "来源计划编号 Id of the plan to carry from") @PathParam("id") UUID id,
            @Valid @NotNull NewCarryOver body) {
        return carryOvers.carry(id, body.target(), body.codes(), caller.get(), language.locale());
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listCarryOvers", summary = "结转台账 What was carried over", description = "默认列出由此计划结转出的。By default what was carried from this plan.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<CarriedTaskView> list(@Parameter(description = "计划编号 Id of the plan") @PathParam("id") UUID id,
            @Parameter(description = "FROM 结转出（默认），INTO 结转入 From this plan (default), or into it", example = "FROM") @QueryParam("direction") @Nullable CarryOverDirection direction,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var side = Objects.requireNonNullElse(direction, CarryOverDirection.FROM);
        return carryOvers.page(id, side, PageRequest.of(limit, cursor, "carry-overs", id, side));
    }
}
