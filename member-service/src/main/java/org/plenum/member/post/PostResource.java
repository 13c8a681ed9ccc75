package org.plenum.member.post;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/posts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Posts", description = "职务：主席、副主席、秘书长、常委 Posts that a plenary elects")
class PostResource {

    private static final String ID = "职务标识 Id of the post";

    private final PostService posts;
    private final CurrentCaller caller;

    PostResource(PostService posts, CurrentCaller caller) {
        this.posts = posts;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "takePost", summary = "登记职务（主席、副主席、秘书长、常委） Enter a post", description = "委员当日须在任；主席、秘书长同时只有一人。 The member is in office on that day; there is one chairman and one secretary-general at a time.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<PostView> take(@Valid @NotNull NewPost post) {
        PostView view = posts.take(post.member(), post.term(), post.title(), post.from(), caller.get());
        return Created.at("/api/v1/posts/" + view.id(), view);
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listPosts", summary = "某届的职务 Posts of a term")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<PostView> list(
            @Parameter(description = "第几届 Which term", example = "7") @QueryParam("term") @NotNull Integer term,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return posts.page(term, PageRequest.of(limit, cursor, "posts", term), caller.get());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "getPost", summary = "一项职务 One post")
    @Extension(name = "x-audience", value = "app,admin")
    public PostView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return posts.view(id, caller.get());
    }

    @POST
    @Path("/{id}/end")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "endPost", summary = "免去或辞去职务 End a post on its last day")
    @Extension(name = "x-audience", value = "admin")
    public PostView end(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull PostEnd end) {
        return posts.end(id, IfMatch.version(ifMatch), end.on(), caller.get());
    }

    @Schema(name = "NewPost", description = "新的职务 A new post")
    record NewPost(
            @Schema(description = "委员标识 Id of the member", examples = "0197a3c2-5f1e-7c3a-9d42-3f1b6c8e2a10") @NotNull UUID member,
            @Schema(description = "第几届 Which term", examples = "7") int term,
            @Schema(description = "职务 Post", examples = "STANDING_MEMBER") @NotNull PostTitle title,
            @Schema(description = "第一天 First day", examples = "2017-01-14") @NotNull LocalDate from) {
    }

    @Schema(name = "PostEnd", description = "职务的结束 The end of a post")
    record PostEnd(@Schema(description = "最后一天 Last day", examples = "2020-12-31") @NotNull LocalDate on) {
    }
}
