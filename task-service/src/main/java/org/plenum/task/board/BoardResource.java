package org.plenum.task.board;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.Roles;
import org.plenum.task.language.Language;

@Path("/api/v1/plans/{id}")
@Tag(name = "Plans", description = "倒排计划 Countdown plans")
class BoardResource {

    private final BoardService boards;
    private final Language language;

    BoardResource(BoardService boards, Language language) {
        this.boards = boards;
        this.language = language;
    }

    @GET
    @Path("/board")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readBoard", summary = "倒排作战图的数据 The board as data", description = """
            按组或牵头单位分行：每项任务的最迟与最早起止、进度、亮灯、时差、是否关键；今天、开幕日、时间轴与非工作日。
            Rows by group or lead unit: latest and earliest dates, progress, light, slack, critical or not; today, the opening, the axis with its
            days off.
            """)
    @Extension(name = "x-audience", value = "app,office,admin")
    public BoardView read(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "分组：按工作组或牵头单位 Group by team or lead unit", example = "TEAM") @QueryParam("by") @DefaultValue("TEAM") Grouping by,
            @Parameter(description = "只要这一组（单位），按 by 分组 Only this group or unit", example = "秘书组") @QueryParam("group") @Nullable String group) {
        return boards.read(id, by, group);
    }

    @GET
    @Path("/board.svg")
    @Produces(BoardPicture.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "drawBoard", summary = "倒排作战图（SVG 图片，可打印上墙） The board as a picture, to print and pin up", description = """
            甘特图：关键路径、亮灯（颜色、形状、文字）、今天与开幕日、周末与放假、调休上班日、D-n 时间轴。文字语言按 Accept-Language。最多画 500 项任务，再多
            则拒绝，请用 group 按组分张取图。任务多时每约 40 行重复时间轴。
            A Gantt chart: critical path, lights by colour, shape and letter, today and the opening, days off and make-up working days, an axis in
            D-n. Its language follows Accept-Language. At most 500 tasks: more are refused, never cut; draw them
            group by group. With many tasks the axis is repeated about every 40 rows.
            """)
    @APIResponse(responseCode = "200", description = "SVG 图片 The picture", content = @Content(mediaType = BoardPicture.MEDIA_TYPE, schema = @Schema(type = SchemaType.STRING)))
    @Extension(name = "x-audience", value = "app,office,admin")
    public BoardPicture draw(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "分组：按工作组或牵头单位 Group by team or lead unit", example = "TEAM") @QueryParam("by") @DefaultValue("TEAM") Grouping by,
            @Parameter(description = "只要这一组（单位），按 by 分组 Only this group or unit", example = "秘书组") @QueryParam("group") @Nullable String group) {
        return boards.draw(id, by, group, language.locale());
    }
}
