package org.plenum.task.notice;

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
import org.plenum.task.schedule.DayKind;

@Path("/api/v1/notices/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices", description = "提醒、催办与督办 Reminders, urges and supervision notices")
class NoticeRuleResource {

    private final NoticeRules rules;
    private final CurrentCaller caller;

    NoticeRuleResource(NoticeRules rules, CurrentCaller caller) {
        this.rules = rules;
        this.caller = caller;
    }

    @Schema(name = "NewNoticeRule")
    record NewNoticeRule(@Schema(description = "种类：提醒、催办、督办 Kind", examples = "REMINDER") @NotNull NoticeKind kind,
            @Schema(description = "自该日起到期的任务适用，须晚于今天 For tasks due from that day on; after today", examples = "2022-03-01") @NotNull LocalDate validFrom,
            @Schema(description = "距期限的天数，负数为期限之前 Days from the due day, negative before it", examples = "-5") @Min(-250) @Max(250) int daysFromDue,
            @Schema(description = "按工作日或自然日计 In working or natural days", examples = "WORKDAY") @NotNull DayKind dayKind,
            @Schema(description = "依据 Basis of the rule", examples = "市政协督查考核办法第十三条") @NotBlank @Size(max = 500) String basis) {

        NoticeRule rule() {
            return new NoticeRule(kind, validFrom, daysFromDue, dayKind, basis);
        }
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listNoticeRules", summary = "催办督办梯级 Rules of the ladder", description = "每种通知在期限前后几日发出 When each kind is issued, before or after the due day.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public List<NoticeRuleView> list() {
        return rules.all();
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "addNoticeRule", summary = "新增催办督办规则 Add a rule of the ladder", description = "自今后某日起到期的任务适用；已发出的通知不变，也不重发，已适用过的规则不改 For tasks due from a later day on. What was issued stays and is not issued again, and rules that have applied do not change.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<NoticeRuleView> add(@Valid @NotNull NewNoticeRule body) {
        return Created.at("/api/v1/notices/rules", rules.add(body.rule(), caller.get()));
    }
}
