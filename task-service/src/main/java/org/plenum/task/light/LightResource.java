package org.plenum.task.light;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;

@Path("/api/v1/light-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class LightResource {

    private final Lights lights;
    private final LightRuleService rules;
    private final CurrentCaller caller;

    LightResource(Lights lights, LightRuleService rules, CurrentCaller caller) {
        this.lights = lights;
        this.rules = rules;
        this.caller = caller;
    }

    @Schema(name = "NewLightRule")
    record NewLightRule(
            @Schema(description = "自该日起到期的任务适用，须晚于今天 For tasks due from that day on; after today", examples = "2022-03-01") @NotNull LocalDate validFrom,
            @Schema(description = "距期限不超过几个工作日亮黄灯 Yellow when no more working days are left", examples = "5") @Min(0) @Max(250) int yellowWorkdaysLeft,
            @Schema(description = "进度比时间进度落后超过几个百分点亮黄灯 Yellow when progress is more points behind the time share", examples = "10") @Min(0) @Max(100) int yellowPointsBehind,
            @Schema(description = "依据 Basis of the rule", examples = "市政协督查考核办法第十二条") @NotBlank @Size(max = 500) String basis) {

        LightRule rule() {
            return new LightRule(validFrom, yellowWorkdaysLeft, yellowPointsBehind, basis);
        }
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listLightRules", summary = "亮灯规则 Rules of the lights", description = "灰：未启动、暂缓或终止；绿：正常；黄：临近期限或进度落后；红：逾期；蓝：已销号。灯色由状态、期限和进度推算，新规则在前 "
            + "Grey not started, suspended or terminated, green on course, yellow due soon or behind, red overdue, blue closed; newest rule first.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public List<LightRuleView> list() {
        return lights.all();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "addLightRule", summary = "新增亮灯规则 Add a rule of the lights", description = "自今后某日起到期的任务适用，其灯色随即按新规则推算；此前到期的任务不受影响，已适用过的规则不改 For tasks due from a later day on, whose lights follow at once; what is due before keeps its rule, and rules that have applied do not change.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<LightRuleView> add(@Valid @NotNull NewLightRule body) {
        return Created.at("/api/v1/light-rules", rules.add(body.rule(), caller.get()));
    }
}
