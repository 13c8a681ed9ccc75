package org.plenum.task.lesson;

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

@Path("/api/v1/lessons")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Lessons", description = "回头看：问题、责任、整改 Lessons of earlier sessions")
class LessonResource {

    private final LessonService lessons;
    private final CurrentCaller caller;
    private final Language language;

    LessonResource(LessonService lessons, CurrentCaller caller, Language language) {
        this.lessons = lessons;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewLesson")
    record NewLesson(
            @Schema(description = "GOOD_PRACTICE 好的做法，SHORTCOMING 不足 Kind", examples = "SHORTCOMING") @NotNull LessonKind kind,
            @Schema(description = "来源会议：届-次，不必已在系统中 The session looked back at; it need not be known here", examples = "7-4") @NotNull @Size(max = 5) @Pattern(regexp = SessionCode.PATTERN) String sourceSession,
            @Schema(description = "来源会议名称 Its title", examples = "政协第七届委员会第四次全体会议") @NotBlank @Size(max = 200) String sourceTitle,
            @Schema(description = "在哪次会议改进，晚于来源会议 The session that is to do better, later than the source", examples = "7-5") @NotNull @Size(max = 5) @Pattern(regexp = SessionCode.PATTERN) String targetSession,
            @Schema(description = "领域，词典 AREA Area of work", examples = "MEETING_AFFAIRS") @NotBlank @Size(max = 40) String area,
            @Schema(description = "严重程度，词典 SEVERITY；限不足 Severity, of a shortcoming only", examples = "CONSIDERABLE", nullable = true) @Nullable @Size(max = 40) String severity,
            @Schema(description = "问题或做法 Title", examples = "委员报到集中，排队时间过长") @NotBlank @Size(max = 200) String title,
            @Schema(description = "具体情况 What happened", examples = "首日上午两小时内集中报到，平均排队四十分钟") @NotBlank @Size(max = 4000) String description,
            @Schema(description = "提出单位 The unit that raises it", examples = "组织组") @NotBlank @Size(max = 100) String raisedBy) {

        LessonFields fields() {
            return new LessonFields(sourceTitle, targetSession, area, severity, title, description);
        }
    }

    @Schema(name = "LessonTaskLink")
    record TaskLink(
            @Schema(description = "目标会议计划中的任务 A task of the target session's plans", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2a10") @NotNull UUID task) {
    }

    @Schema(name = "LessonHandIn")
    record HandIn(
            @Schema(description = "整改情况 What was achieved", examples = "错时报到方案已演练，排队不超过五分钟") @NotBlank @Size(max = 2000) String note,
            @Schema(description = "佐证；没有关联任务时至少一项 Evidence; at least one without a linked task", examples = "[\"报到演练记录\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> evidence) {
    }

    @Schema(name = "LessonDecision")
    record Decision(
            @Schema(description = "理由 Why", examples = "缺少演练照片，请补充") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "recordLesson", summary = "登记问题或好的做法 Record a lesson", description = "以本单位名义提出；办公室可代各单位登记。Raised for one's own unit; the office may record for others.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<LessonView> add(@Valid @NotNull NewLesson body) {
        LessonView lesson = lessons.add(body.kind(), body.sourceSession(), body.raisedBy(), body.fields(), caller.get(),
                language.locale());
        return Created.at("/api/v1/lessons/" + lesson.id(), lesson);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listLessons", summary = "回头看台账，按登记先后 Lessons, in the order in which they were recorded", description = "条件可任意组合 Filters combine freely.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<LessonView> list(
            @Parameter(description = "来源会议 The session looked back at", example = "7-4") @QueryParam("source") @Nullable String source,
            @Parameter(description = "目标会议 The session that is to do better", example = "7-5") @QueryParam("target") @Nullable String target,
            @Parameter(description = "好的做法或不足 Kind", example = "SHORTCOMING") @QueryParam("kind") @Nullable LessonKind kind,
            @Parameter(description = "领域 Area of work", example = "MEETING_AFFAIRS") @QueryParam("area") @Nullable String area,
            @Parameter(description = "严重程度 Severity", example = "SERIOUS") @QueryParam("severity") @Nullable String severity,
            @Parameter(description = "状态 State", example = "RECTIFYING") @QueryParam("state") @Nullable LessonState state,
            @Parameter(description = "责任单位 Responsible unit", example = "办公室") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "关联的任务 A linked task") @QueryParam("task") @Nullable UUID task,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor, "lessons", source, target, kind, area, severity, state, unit, task);
        return lessons.page(new LessonFilter(source, target, kind, area, severity, state, unit, task), page, caller.get(),
                language.locale());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readLesson", summary = "查看一个条目 Read a lesson")
    @Extension(name = "x-audience", value = "app,office,admin")
    public LessonView read(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id) {
        return lessons.read(id, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readLessonHistory", summary = "条目办理记录，由早到晚 What happened to a lesson, oldest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<LessonEventView> history(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return lessons.history(id, PageRequest.of(limit, cursor, "lesson-history", id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeLesson", summary = "修改问题 Change what was found", description = "限办公室；明确责任之前提出单位也可修改。By the office; until it is assigned also by who raised it.")
    @Extension(name = "x-audience", value = "app")
    public LessonView change(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = LessonFields.class))) @NotNull MergePatch patch) {
        return lessons.change(id, IfMatch.version(ifMatch), patch, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/assign")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "assignLesson", summary = "明确责任 Say who answers for it", description = "限办公室；可重新明确。By the office; also anew.")
    @Extension(name = "x-audience", value = "app")
    public LessonView assign(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Responsibility body) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.Assign(caller.get(), body), language.locale());
    }

    @POST
    @Path("/{id}/rectify")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "rectifyLesson", summary = "制定整改措施与期限 Plan what is done about it", description = "限责任单位或办公室；可修订。By the responsible unit or the office; also anew.")
    @Extension(name = "x-audience", value = "app")
    public LessonView rectify(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Rectification body) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.Rectify(caller.get(), body), language.locale());
    }

    @POST
    @Path("/{id}/tasks")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "linkLessonTask", summary = "关联改进任务 Link an improvement task", description = "任务须在目标会议的计划中；一项任务可服务多个条目，反之亦然。A task of the target session's plans; it may serve many lessons, and a lesson may have many.")
    @Extension(name = "x-audience", value = "app")
    public LessonView link(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull TaskLink body) {
        return lessons.handle(id, IfMatch.version(ifMatch), body.task(), task -> new LessonCommand.Link(caller.get(), task),
                language.locale());
    }

    @POST
    @Path("/{id}/tasks/{task}/remove")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "unlinkLessonTask", summary = "取消关联任务 Unlink a task", description = "任务本身不变。The task itself stays as it is.")
    @Extension(name = "x-audience", value = "app")
    public LessonView unlink(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return lessons.handle(id, IfMatch.version(ifMatch), task, facts -> new LessonCommand.Unlink(caller.get(), facts),
                language.locale());
    }

    @POST
    @Path("/{id}/hand-in")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "handInLesson", summary = "提交验收 Hand in for the check", description = "限责任单位或办公室；没有关联任务的须有佐证。By the responsible unit or the office; with evidence where no task is linked.")
    @Extension(name = "x-audience", value = "app")
    public LessonView handIn(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull HandIn body) {
        return lessons.handle(id, IfMatch.version(ifMatch),
                new LessonCommand.HandIn(caller.get(), body.note(), body.evidence()), language.locale());
    }

    @POST
    @Path("/{id}/send-back")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "sendBackLesson", summary = "退回 Send back", description = "限办公室或主席会议成员，且不是提交人。By the office or a chair, never by who handed it in.")
    @Extension(name = "x-audience", value = "app")
    public LessonView sendBack(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Decision body) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.SendBack(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "closeLesson", summary = "销号；好的做法即为推广 Close; a good practice is thereby adopted", description = "不改不销：关联任务须全部销号；限办公室或主席会议成员，且不是提交人。Every linked task must be closed; by the office or a chair, never by who handed it in.")
    @Extension(name = "x-audience", value = "app")
    public LessonView close(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.Close(caller.get()), language.locale());
    }

    @POST
    @Path("/{id}/drop")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "dropLesson", summary = "终止 Drop", description = "限办公室或主席会议成员。By the office or a chair.")
    @Extension(name = "x-audience", value = "app")
    public LessonView drop(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Decision body) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.Drop(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/reopen")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "reopenLesson", summary = "重新打开 Reopen", description = "限办公室或主席会议成员；回到已制定到的步骤。By the office or a chair; it goes back to how far it was planned.")
    @Extension(name = "x-audience", value = "app")
    public LessonView reopen(@Parameter(description = "条目编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Decision body) {
        return lessons.handle(id, IfMatch.version(ifMatch), new LessonCommand.Reopen(caller.get(), body.reason()),
                language.locale());
    }
}
