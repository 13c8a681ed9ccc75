package org.plenum.task.evidence.rule;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
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
import org.plenum.task.evidence.file.FileType;

@Path("/api/v1/evidence-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "佐证：文件、链接与说明 Evidence of tasks: files, links, descriptions")
class EvidenceRuleResource {

    private static final String PATH = "/api/v1/evidence-rules";

    private final EvidenceRules rules;
    private final CurrentCaller caller;

    EvidenceRuleResource(EvidenceRules rules, CurrentCaller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @Schema(name = "NewEvidenceRule")
    record NewEvidenceRule(
            @Schema(description = "自该日起上传的文件适用，须晚于今天 For files added from that day on; after today", examples = "2022-01-01") @NotNull LocalDate validFrom,
            @Schema(description = "单个文件最大字节数，至多 24 MiB Most bytes of a file, at most 24 MiB", examples = "10485760") @Min(1024) @Max(25165824) long maxBytes,
            @Schema(description = "接收的文件类型 File types taken", examples = "[\"PDF\",\"OFD\"]") @NotEmpty @Size(max = 20) List<@NotNull FileType> types,
            @Schema(description = "依据 Basis of the rule", examples = "市政协办公室关于归档文件格式的通知") @NotBlank @Size(max = 500) String basis) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listEvidenceRules", summary = "佐证文件规则，新规则在前 Rules for files of evidence, the newest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public List<EvidenceRuleView> list() {
        return rules.all();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "addEvidenceRule", summary = "新增佐证文件规则 Add a rule for files of evidence", description = "自今后某日起适用；已上传的文件不受影响，已适用过的规则不改 From a later day on. What was taken stays, and rules that have applied do not change.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<EvidenceRuleView> add(@Valid @NotNull NewEvidenceRule body) {
        return Created.at(PATH,
                rules.add(body.validFrom(), body.maxBytes(), body.types(), body.basis(), caller.get()));
    }
}
