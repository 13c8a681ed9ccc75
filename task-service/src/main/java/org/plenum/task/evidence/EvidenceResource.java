package org.plenum.task.evidence;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.evidence.file.Upload;

@Path("/api/v1/tasks/{task}/evidence")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence", description = "佐证：文件、链接与说明 Evidence of tasks: files, links, descriptions")
class EvidenceResource {

    private final EvidenceService evidence;
    private final EvidenceDownload download;
    private final CurrentCaller caller;

    EvidenceResource(EvidenceService evidence, EvidenceDownload download, CurrentCaller caller) {
        this.evidence = evidence;
        this.download = download;
        this.caller = caller;
    }

    @Schema(name = "NewEvidenceLink")
    record NewEvidenceLink(
            @Schema(description = "标题 Title", examples = "市政协网站：调研报告") @NotBlank @Size(max = 200) String title,
            @Schema(description = "网址，须为 https Address, https only", examples = "https://www.example.gov.cn/7-5/report") @NotBlank @Size(max = 2000) String url) {
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listEvidence", summary = "任务的佐证，按添加先后 Evidence of a task, in the order of adding", description = "含已撤回的：何人何时添加、撤回 With what was removed: who added and removed it, and when.")
    @Extension(name = "x-audience", value = "app,office")
    public Page<EvidenceView> list(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return evidence.page(task, PageRequest.of(limit, cursor, "evidence", task), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readEvidence", summary = "查看佐证 Read evidence of a task")
    @Extension(name = "x-audience", value = "app,office")
    public EvidenceView read(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Parameter(description = "佐证编号 Id") @PathParam("id") UUID id) {
        return evidence.read(task, id, caller.get());
    }

    @POST
    @Path("/files")
    @Idempotent
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "addEvidenceFile", summary = "上传佐证文件 Add a file as evidence of a task", description = """
            请求体就是文件内容。限牵头单位、配合单位或办公室，任务销号或终止前。大小与类型见 /api/v1/evidence-rules，类型由内容判定并须与文件名相符；
            同一任务上传相同内容，返回原有佐证。
            The body is the file itself. By the lead unit, cooperating units or the office, until the task is closed or terminated. Size and types: see
            /api/v1/evidence-rules; the content decides on the type, and the name must agree. The same content on the same task is the same evidence.
            """)
    @Extension(name = "x-audience", value = "app")
    public RestResponse<EvidenceView> addFile(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Parameter(description = "文件名，含扩展名 Name of the file with its extension", example = "调研报告定稿.pdf") @QueryParam("name") @NotBlank @Size(max = 200) String name,
            @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary"))) @NotNull Upload body) {
        return evidence.addFile(task, name, body, caller.get()).answer();
    }

    @POST
    @Path("/links")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "addEvidenceLink", summary = "添加佐证链接 Add a link as evidence of a task", description = "限牵头单位、配合单位或办公室，任务销号或终止前；同一网址返回原有佐证 By the lead unit, cooperating units or the office, until the task is closed or terminated; the same address is the same evidence.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<EvidenceView> addLink(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Valid @NotNull NewEvidenceLink body) {
        return evidence.addLink(task, body.title(), body.url(), caller.get()).answer();
    }

    @GET
    @Path("/{id}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "downloadEvidence", summary = "下载佐证文件 Download a file", description = "以附件形式返回；ETag 为内容的 SHA-256，Repr-Digest 可供核对（RFC 9530） As an attachment; its ETag is the SHA-256, Repr-Digest lets it be verified (RFC 9530).")
    @APIResponse(responseCode = "200", description = "文件内容 The file", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = "x-audience", value = "app,office")
    public Response content(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Parameter(description = "佐证编号 Id") @PathParam("id") UUID id, @Context Request request) {
        return download.answer(evidence.file(task, id), request);
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "removeEvidence", summary = "撤回佐证 Remove evidence of a task", description = "限添加人、牵头单位或办公室；验收中的先退回再撤回，已销号或终止的不能撤回。内容删除，留下何人何时添加、撤回 By who added it, the lead unit or the office; not while it is being checked, never when the task is closed or terminated. The content goes, who added and removed it stays.")
    @Extension(name = "x-audience", value = "app")
    public EvidenceView remove(@Parameter(description = "任务编号 Id of the task") @PathParam("task") UUID task,
            @Parameter(description = "佐证编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return evidence.remove(task, id, IfMatch.version(ifMatch), caller.get());
    }
}
