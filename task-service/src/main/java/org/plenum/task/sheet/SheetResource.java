package org.plenum.task.sheet;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

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
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.task.language.Language;

@Path("/api/v1/plans/{id}")
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class SheetResource {

    private final Sheets sheets;
    private final CurrentCaller caller;
    private final Language language;

    SheetResource(Sheets sheets, CurrentCaller caller, Language language) {
        this.sheets = sheets;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/sheet.xlsx")
    @Produces(PlanSheet.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "exportSheet", summary = "任务分解表（Excel，可打印、可修改后导入） The plan as a spreadsheet, to print, or to edit and import", description = """
            A3 横向，每页重复表头；灰底各列由系统推算，白底各列修改后可导入；另有“说明”表。推算日历所得的日期标※。
            A3 landscape with its header on each page; grey columns are computed, white ones may be edited and imported; a second sheet explains
            them. Dates from an estimated calendar are marked ※.
            """)
    @APIResponse(responseCode = "200", description = "Excel 工作簿 The workbook", content = @Content(mediaType = PlanSheet.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = "x-audience", value = "app,office,admin")
    public PlanSheet export(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "次序：按截止日，或按所属组 By due day, or by group", example = "DUE") @QueryParam("order") @DefaultValue("DUE") SheetOrder order) {
        return sheets.read(id, order);
    }

    @POST
    @Path("/sheet-imports")
    @Idempotent
    @Consumes(PlanSheet.MEDIA_TYPE)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "previewSheet", summary = "上传修改后的任务分解表，预览导入结果 Upload an edited sheet and preview its import", description = """
            只预览，什么都不改。逐行逐格给出新增、修改、无变化、提示、错误及办法；缺少的行不会删除任务。至多 5 MiB、2000 行。
            导出之后计划有变动的，以 409 sheet-stale 拒绝并指出变动之处。预览到期后删除。
            A preview only. Says row by row and cell by cell what is new, changed, unchanged, passed over or in error, and what to do; a missing row
            removes no task. At most 5 MiB and 2,000 rows. Refused with 409 `sheet-stale`, saying what, if the plan has changed since the export.
            Removed when it expires.
            """)
    @RequestBody(required = true, description = "修改后的任务分解表（*.xlsx） The edited sheet", content = @Content(mediaType = PlanSheet.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<SheetImportView> preview(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @NotNull byte[] body) {
        SheetImportView preview = sheets.preview(id, UploadedSheet.read(body), caller.get(), language.locale());
        return Created.at("/api/v1/plans/" + id + "/sheet-imports/" + preview.id(), preview);
    }

    @GET
    @Path("/sheet-imports/{import}")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "readSheetImport", summary = "查看导入预览 Read the preview of an import", description = "对照计划的现状 Compared with the plan as it is now.")
    @Extension(name = "x-audience", value = "admin")
    public SheetImportView read(@Parameter(description = "计划编号 Id of the plan") @PathParam("id") UUID id,
            @Parameter(description = "导入编号 Id of the import") @PathParam("import") UUID sheetImport) {
        return sheets.readImport(id, sheetImport, language.locale());
    }

    @POST
    @Path("/sheet-imports/{import}/apply")
    @Idempotent
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "applySheetImport", summary = "应用导入 Apply an import", description = """
            在一个事务内做完全部改动：分工、期限、前置任务、新增任务；日期有移动的先保存基线。有错误的单元格以 422 sheet-has-errors 拒绝，
            计划有变动的以 409 sheet-stale 拒绝。不需 If-Match：导入本身就是对所见状态的引用。
            Makes all changes in one transaction: division of labour, timing, predecessors, new tasks; a baseline is kept first if dates move. Refused
            with 422 `sheet-has-errors` while cells are in error, and with 409 `sheet-stale` if the plan has changed. No If-Match: the import itself
            names the state that was seen.
            """)
    @Extension(name = "x-audience", value = "admin")
    public SheetAppliedView apply(@Parameter(description = "计划编号 Id of the plan") @PathParam("id") UUID id,
            @Parameter(description = "导入编号 Id of the import") @PathParam("import") UUID sheetImport) {
        return sheets.apply(id, sheetImport, caller.get(), language.locale());
    }
}
