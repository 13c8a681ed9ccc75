package org.plenum.task.topic.rule;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/topic-rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "谋划明年工作：选题建议与评分 Topics proposed for next year, and their scoring")
class TopicRuleResource {

    private final TopicRules rules;

    TopicRuleResource(TopicRules rules) {
        this.rules = rules;
    }

    @GET
    @Path("/forms")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listWorkForms", summary = "履职形式词典 Forms of work", description = "某日使用的词条，按固定次序。The terms in use on a day, in their order.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<WorkFormView> forms(
            @Parameter(description = "何日使用，默认今天 The day, today by default", example = "2020-12-21") @QueryParam("on") @Nullable LocalDate on,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return rules.forms(on, PageRequest.of(limit, cursor, "work-forms", on));
    }

    @GET
    @Path("/scoring")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readScoringRules", summary = "选题评分规则 Rules by which topics are scored", description = "某日起组织的评分所用的版本。The version for a scoring that is opened on a day.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public ScoringRules scoring(
            @Parameter(description = "何日，默认今天 The day, today by default", example = "2020-12-21") @QueryParam("on") @Nullable LocalDate on) {
        return rules.on(on);
    }
}
