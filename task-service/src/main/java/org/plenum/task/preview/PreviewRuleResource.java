package org.plenum.task.preview;

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

@Path("/api/v1/previews/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "预演与补救 Previews and remedies")
class PreviewRuleResource {

    private final PreviewRules rules;
    private final CurrentCaller caller;

    PreviewRuleResource(PreviewRules rules, CurrentCaller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @Schema(name = "NewPreviewRule")
    record NewPreviewRule(
            @Schema(description = "自该日起所做的预演适用，须晚于今天 For previews made from that day on; after today", examples = "2022-03-01") @NotNull LocalDate validFrom,
            @Schema(description = "预演保留的小时数 Hours for which a preview is kept", examples = "48") @Min(1) @Max(720) int validHours,
            @Schema(description = "工作日历变动产生的预演保留的天数 Days for which a preview is kept that a change of the calendars makes", examples = "90") @Min(1) @Max(400) int suggestionValidDays,
            @Schema(description = "依据 Basis of the rule", examples = "秘书长办公会议纪要") @NotBlank @Size(max = 500) String basis) {

        PreviewRule rule() {
            return new PreviewRule(validFrom, validHours, suggestionValidDays, basis);
        }
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listPreviewRules", summary = "预演保留规则，新规则在前 How long previews are kept, the newest rule first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public List<PreviewRuleView> list() {
        return rules.all();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "addPreviewRule", summary = "新增预演保留规则 Add a rule for how long previews are kept", description = "自今后某日起所做的预演适用；此前所做的仍按当时的期限，已适用过的规则不改 For previews made from a later day on; earlier ones keep their end, and rules that have applied do not change.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<PreviewRuleView> add(@Valid @NotNull NewPreviewRule body) {
        return Created.at("/api/v1/previews/rules", rules.add(body.rule(), caller.get()));
    }
}
