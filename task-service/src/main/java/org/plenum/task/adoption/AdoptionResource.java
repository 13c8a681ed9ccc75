package org.plenum.task.adoption;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.task.language.Language;

@Path("/api/v1/sessions/{session}/template-previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates", description = "倒排模板 Countdown templates")
class AdoptionResource {

    private final Adoptions adoptions;
    private final CurrentCaller caller;
    private final Language language;

    AdoptionResource(Adoptions adoptions, CurrentCaller caller, Language language) {
        this.adoptions = adoptions;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewTemplatePreview")
    record NewTemplatePreview(
            @Schema(description = "模板代码 Template", examples = "countdown") @NotBlank @Size(max = 40) String template,
            @Schema(description = "模板版本；不给则取未停用的最新版本 Version; the newest that is offered if absent", examples = "2", nullable = true) @Nullable @Min(1) Integer version) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "previewTemplate", summary = "预演把模板版本套用到会议 Preview what a version of a template would make of a session's plan", description = """
            会议尚无此模板的计划时，预演将制定的计划；已有按较早版本制定的计划时，预演更新：新增的任务加入，取消的未启动任务终止（不删除），改动的工期、
            期限、分工和依赖随之改动；人为改动或已启动的保持不变并逐一列出。只存预演，什么都不改；计划已在该版本或更新的，以 422 template-not-newer 拒绝。
            Without a plan of that template, the plan that would be made. With one of an older version, bringing it up to this one: tasks added,
            those removed given up if nobody began them (terminated, never deleted), changed durations, deadlines, division of labour and links
            taken over; what people have changed or begun stays and is named. Keeps the preview and changes nothing. Refused with 422
            `template-not-newer` if the plan follows that version or a newer one.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<AdoptionView> preview(
            @Parameter(description = "会议代码 Session", example = "7-5") @PathParam("session") String session,
            @Valid @NotNull NewTemplatePreview body) {
        AdoptionView made = adoptions.preview(session, body.template(), body.version(), caller.get(), language.locale());
        return Created.at("/api/v1/sessions/" + session + "/template-previews/" + made.id(), made);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "readTemplatePreview", summary = "查看套用模板的预演 Read such a preview", description = "预演之后已有变动的，以 409 preview-stale 说明 Answered with 409 `preview-stale`, saying what, if anything has changed since.")
    @Extension(name = "x-audience", value = "admin")
    public AdoptionView read(@Parameter(description = "会议代码 Session", example = "7-5") @PathParam("session") String session,
            @Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return adoptions.read(session, id, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/apply")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "applyTemplatePreview", summary = "应用套用模板的预演 Apply such a preview", description = """
            在一个事务内完成预演所示的全部改动，更新前先保存基线。会议、计划或任务在预演后有变动的，以 409 preview-stale 拒绝并说明变动。
            不需 If-Match：预演本身就是对所见状态的引用。
            Does all that the preview showed in one transaction; a baseline is kept before a plan is updated. Refused with 409 `preview-stale`,
            saying what, if session, plan or tasks have changed since. No If-Match: the preview itself names the state that was seen.
            """)
    @Extension(name = "x-audience", value = "admin")
    public AdoptedView apply(@Parameter(description = "会议代码 Session", example = "7-5") @PathParam("session") String session,
            @Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return adoptions.apply(session, id, caller.get());
    }
}
