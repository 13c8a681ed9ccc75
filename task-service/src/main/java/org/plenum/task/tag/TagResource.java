package org.plenum.task.tag;

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

@Path("/api/v1/tags")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tags", description = "战略标签 Strategic tags")
class TagResource {

    private final TagService tags;
    private final CurrentCaller caller;

    TagResource(TagService tags, CurrentCaller caller) {
        this.tags = tags;
        this.caller = caller;
    }

    @Schema(name = "NewTag")
    record NewTag(
            @Schema(description = "代码：大写字母、数字、下划线，不可再改 Code: capitals, digits, underscores; it stays", examples = "DRIVE_TALENT_SCIENCE") @NotNull @Size(max = 40) @Pattern(regexp = StrategicTag.CODE) String code,
            @Schema(description = "名称，在有效标签中唯一 Title, unique among valid tags", examples = "人才科技攻坚") @NotBlank @Size(max = 100) String title,
            @Schema(description = "所属标签组的代码；标签组自身不再属于别组 Code of the group it belongs to; a group belongs to none", examples = "FOUR_DRIVES_FOUR_FIRSTS", nullable = true) @Nullable @Size(max = 40) @Pattern(regexp = StrategicTag.CODE) String parent,
            @Schema(description = "依据 Where it comes from", examples = "市委七届八次全会：四个方面的攻坚之一") @NotBlank @Size(max = 500) String basis) {

        TagFields fields() {
            return new TagFields(title, parent, basis);
        }
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTags", summary = "战略标签，按代码 Strategic tags, by code")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TagView> list(
            @Parameter(description = "VALID 有效，RETIRED 已停用；不给则全部 State, all by default", example = "VALID") @QueryParam("state") @Nullable TagState state,
            @Parameter(description = "所属标签组 Only the members of a group", example = "FOUR_DRIVES_FOUR_FIRSTS") @QueryParam("parent") @Nullable String parent,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return tags.page(state, parent, PageRequest.of(limit, cursor, "tags", state, parent), caller.get());
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTag", summary = "查看战略标签 Read a tag")
    @Extension(name = "x-audience", value = "app,office,admin")
    public TagView read(@Parameter(description = "代码 Code", example = "FIRST_EFFICIENCY") @PathParam("code") String code) {
        return tags.read(code, caller.get());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "addTag", summary = "新建战略标签 Add a tag", description = "须写明依据；标签只停用，不删除。With its basis; a tag is retired, never deleted.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<TagView> add(@Valid @NotNull NewTag body) {
        return Created.at("/api/v1/tags/" + body.code(), tags.add(body.code(), body.fields(), caller.get()));
    }

    @PATCH
    @Path("/{code}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "changeTag", summary = "修改战略标签 Change a tag", description = "代码不变，带有它的任务随之显示新名称。The code stays; tasks that carry it show the new title.")
    @Extension(name = "x-audience", value = "admin")
    public TagView change(@Parameter(description = "代码 Code", example = "FIRST_EFFICIENCY") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TagFields.class))) @NotNull MergePatch patch) {
        return tags.change(code, IfMatch.version(ifMatch), patch, caller.get());
    }

    @POST
    @Path("/{code}/retire")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "retireTag", summary = "停用战略标签 Retire a tag", description = "带有它的任务保留它，但不能再选用；标签组须先停用其下的标签。Tasks that carry it keep it, but none takes it any more; the members of a group are retired first.")
    @Extension(name = "x-audience", value = "admin")
    public TagView retire(@Parameter(description = "代码 Code", example = "FIRST_EFFICIENCY") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tags.retire(code, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{code}/restore")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "restoreTag", summary = "恢复战略标签 Restore a retired tag", description = "所属标签组须有效。Its group must be valid.")
    @Extension(name = "x-audience", value = "admin")
    public TagView restore(@Parameter(description = "代码 Code", example = "FIRST_EFFICIENCY") @PathParam("code") String code,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return tags.restore(code, IfMatch.version(ifMatch), caller.get());
    }
}
