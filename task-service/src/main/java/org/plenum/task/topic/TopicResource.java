package org.plenum.task.topic;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;
import org.plenum.task.session.SessionCode;

@Path("/api/v1/topics")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Topics", description = "谋划明年工作：选题建议与评分 Topics proposed for next year, and their scoring")
class TopicResource {

    private final TopicService topics;
    private final CurrentCaller caller;
    private final Language language;

    TopicResource(TopicService topics, CurrentCaller caller, Language language) {
        this.topics = topics;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewTopic")
    record NewTopic(
            @Schema(description = "为哪次会议之年谋划：届-次，不必已在系统中 The session whose year it is for; it need not be known here", examples = "7-6") @NotNull @Size(max = 5) @Pattern(regexp = SessionCode.PATTERN) String session,
            @Schema(description = "提出者：UNIT 单位，COMMITTEE 专委会，MEMBER 委员 Who proposes", examples = "COMMITTEE") @NotNull ProposerKind proposerKind,
            @Schema(description = "提出单位、专委会或委员姓名 Unit, committee, or the member's name", examples = "经济科技委") @NotBlank @Size(max = 100) String proposer,
            @Schema(description = "选题 Title", examples = "推动县域科创平台共建共享") @NotBlank @Size(max = 200) String title,
            @Schema(description = "理由 Why it should be taken up", examples = "紧扣人才科技攻坚，企业反映平台重复建设") @NotBlank @Size(max = 4000) String reason,
            @Schema(description = "拟采取的履职形式，见 /api/v1/topic-rules/forms Expected form of work", examples = "RESEARCH") @NotBlank @Size(max = 40) String form,
            @Schema(description = "战略标签代码，至多20个，不重复 Codes of strategic tags, at most 20, none twice", examples = "[\"TALENT_TECHNOLOGY\"]") @NotNull @Size(max = 20) List<@NotBlank @Size(max = 40) String> tags,
            @Schema(description = "来源：文件、来信、调研等 Where it comes from", examples = "[\"市委七届八次全会报告\"]") @NotNull @Size(max = 20) List<@NotBlank @Size(max = 500) String> sources) {

        TopicFields fields() {
            return new TopicFields(title, reason, form, tags, sources);
        }
    }

    @Schema(name = "TopicScorers")
    record Scorers(
            @Schema(description = "评分人，一人一表；提出者回避 Who scores; never who proposes", examples = "[{\"account\":\"6f1c1c4e-3a8d-3c0b-9f43-0b6d3f0c8a11\",\"name\":\"孙岩\"}]") @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Scorer> scorers) {
    }

    @Schema(name = "TopicWithdrawal")
    record Withdrawal(
            @Schema(description = "理由 Why", examples = "与另一选题合并") @NotBlank @Size(max = 2000) String reason) {
    }

    @Schema(name = "TopicTaskLink")
    record TaskLink(
            @Schema(description = "该次会议计划中的任务 A task of the session's plans", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") @NotNull UUID task) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "draftTopic", summary = "起草选题建议 Draft a topic", description = "以本单位、本专委会或委员本人名义；办公室可代拟。草稿只有提出者和办公室可见。For one's own unit or committee, or as a member; the office may draft for others. Only they see a draft.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<TopicView> add(@Valid @NotNull NewTopic body) {
        TopicView topic = topics.add(body.session(), body.proposerKind(), body.proposer(), body.fields(), caller.get(),
                language.locale());
        return Created.at("/api/v1/topics/" + topic.id(), topic);
    }

    @GET
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "listTopics", summary = "选题建议，按起草先后 Topics, in the order in which they were drafted", description = "条件可任意组合；不含他人的草稿。Filters combine freely; without the drafts of others.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TopicView> list(
            @Parameter(description = "为哪次会议之年 The session whose year it is for", example = "7-6") @QueryParam("session") @Nullable String session,
            @Parameter(description = "状态 State", example = "PROPOSED") @QueryParam("state") @Nullable TopicState state,
            @Parameter(description = "履职形式 Form of work", example = "RESEARCH") @QueryParam("form") @Nullable String form,
            @Parameter(description = "提出者 Who proposes", example = "经济科技委") @QueryParam("proposer") @Nullable String proposer,
            @Parameter(description = "关联的任务 A linked task") @QueryParam("task") @Nullable UUID task,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return topics.page(new TopicFilter(session, state, form, proposer, task),
                PageRequest.of(limit, cursor, "topics", session, state, form, proposer, task), caller.get(),
                language.locale());
    }

    @GET
    @Path("/ranking")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "rankTopics", summary = "选题评分排名 Ranking of the topics of a session", description = "评分已结束的选题，平均分高者在前；平均分相同的名次并列，其中分差小者在前，再按起草先后。Those whose scoring is closed, the highest mean first; equal means share a rank, among them the smaller spread comes first, then the one drafted first.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<RankedTopicView> ranking(
            @Parameter(description = "为哪次会议之年 The session whose year it is for", example = "7-6") @QueryParam("session") @NotNull String session,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return topics.ranking(session, PageRequest.of(limit, cursor, "topic-ranking", session));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "readTopic", summary = "查看选题 Read a topic")
    @Extension(name = "x-audience", value = "app,office,admin")
    public TopicView read(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id) {
        return topics.read(id, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTopicHistory", summary = "选题办理记录，由早到晚 What happened to a topic, oldest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TopicEventView> history(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return topics.history(id, PageRequest.of(limit, cursor, "topic-history", id), caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "changeTopic", summary = "修改选题 Change a topic", description = "限提出者或办公室，组织评分之前。By who proposes it or the office, until it is scored.")
    @Extension(name = "x-audience", value = "app")
    public TopicView change(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TopicFields.class))) @NotNull MergePatch patch) {
        return topics.change(id, IfMatch.version(ifMatch), patch, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/propose")
    @Idempotent
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "proposeTopic", summary = "提出选题 Propose a topic", description = "限提出者或办公室。By who drafts it or the office.")
    @Extension(name = "x-audience", value = "app")
    public TopicView propose(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return topics.handle(id, IfMatch.version(ifMatch), new TopicCommand.Propose(caller.get()), language.locale());
    }

    @POST
    @Path("/{id}/open-scoring")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "openTopicScoring", summary = "组织评分 Open the scoring", description = "限办公室；指定评分人，每人得到一份评分表。By the office; each scorer gets a sheet.")
    @Extension(name = "x-audience", value = "app")
    public TopicView openScoring(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Scorers body) {
        return topics.openScoring(id, IfMatch.version(ifMatch), body.scorers(), caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/close-scoring")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "closeTopicScoring", summary = "结束评分 Close the scoring", description = "限办公室；须达到规定的评分人数。By the office, once enough have scored.")
    @Extension(name = "x-audience", value = "app")
    public TopicView closeScoring(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return topics.closeScoring(id, IfMatch.version(ifMatch), caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/decide")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "decideTopic", summary = "登记主席会议的审定 Enter what the chairpersons' meeting decided", description = "限办公室或主席会议成员。By the office or a chairperson.")
    @Extension(name = "x-audience", value = "app")
    public TopicView decide(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TopicDecision body) {
        return topics.handle(id, IfMatch.version(ifMatch), new TopicCommand.Decide(caller.get(), body), language.locale());
    }

    @POST
    @Path("/{id}/withdraw")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.MEMBER, Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION,
            Roles.CHAIR, Roles.ADMIN })
    @Operation(operationId = "withdrawTopic", summary = "撤回选题 Withdraw a topic", description = "限提出者或办公室，评分结束之前。By who proposes it or the office, until the scoring is closed.")
    @Extension(name = "x-audience", value = "app")
    public TopicView withdraw(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Withdrawal body) {
        return topics.handle(id, IfMatch.version(ifMatch), new TopicCommand.Withdraw(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/tasks")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "linkTopicTask", summary = "关联任务 Link a task", description = "限办公室；选题已采纳，任务属于该次会议的计划。By the office; of an adopted topic, to a task of its session's plans.")
    @Extension(name = "x-audience", value = "app")
    public TopicView link(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskLink body) {
        return topics.handle(id, IfMatch.version(ifMatch), body.task(), task -> new TopicCommand.Link(caller.get(), task),
                caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/tasks/{task}/remove")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "unlinkTopicTask", summary = "取消关联任务 Unlink a task", description = "任务本身不变。The task itself stays as it is.")
    @Extension(name = "x-audience", value = "app")
    public TopicView unlink(@Parameter(description = "选题编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return topics.handle(id, IfMatch.version(ifMatch), task, facts -> new TopicCommand.Unlink(caller.get(), facts),
                caller.get(), language.locale());
    }
}
