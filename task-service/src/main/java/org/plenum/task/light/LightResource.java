package org.plenum.task.light;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.Roles;

@Path("/api/v1/light-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tasks", description = "任务 Tasks")
class LightResource {

    private final Lights lights;

    LightResource(Lights lights) {
        this.lights = lights;
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
}
