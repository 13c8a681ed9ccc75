package org.plenum.task.feed;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/calendar-feeds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "CalendarFeeds", description = "日历订阅 Calendar feeds")
class FeedResource {

    private final FeedService feeds;
    private final CurrentCaller caller;

    FeedResource(FeedService feeds, CurrentCaller caller) {
        this.feeds = feeds;
        this.caller = caller;
    }

    @Schema(name = "NewCalendarFeed")
    record NewFeed(
            @Schema(description = "牵头单位；与 owner 二选一 Lead unit; either this or owner", examples = "办公室", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*") String unit,
            @Schema(description = "责任人；与 unit 二选一 Owner; either this or unit", examples = "王丽", nullable = true) @Nullable @Size(max = 100) @Pattern(regexp = ".*\\S.*") String owner) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "makeCalendarFeed", summary = "建立日历订阅地址 Make a calendar feed", description = """
            返回的 url 供手机、电脑日历订阅（iCalendar，RFC 5545），无需登录，知道地址者即可读取。地址只显示这一次，系统只保存其 SHA-256；以同一
            Idempotency-Key 重发得到同一订阅，但不再显示地址。
            Calendar programs subscribe to `url` without logging in: who knows it can read. It is shown this once, only its SHA-256 is kept; a
            repetition with the same Idempotency-Key shows the same feed without it.
            """)
    @Extension(name = "x-audience", value = "app,office,admin")
    public RestResponse<FeedView> make(@Valid @NotNull NewFeed body) {
        FeedView feed = feeds.make(body.unit(), body.owner(), caller.get());
        return Created.at("/api/v1/calendar-feeds/" + feed.id(), feed);
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listCalendarFeeds", summary = "我的日历订阅 My calendar feeds")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<FeedView> list(
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return feeds.page(caller.get(), PageRequest.of(limit, cursor, "calendar-feeds", caller.get().id()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readCalendarFeed", summary = "查看日历订阅 Read a calendar feed")
    @Extension(name = "x-audience", value = "app,office,admin")
    public FeedView read(@Parameter(description = "订阅编号 Id") @PathParam("id") UUID id) {
        return feeds.read(id, caller.get());
    }

    /// Without If-Match: a feed never changes, so nothing can be stale, and an address that leaked is to be shut at once.
    @DELETE
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "revokeCalendarFeed", summary = "撤销日历订阅，地址立即失效 Revoke a calendar feed; its address is dead at once")
    @Extension(name = "x-audience", value = "app,office,admin")
    public void revoke(@Parameter(description = "订阅编号 Id") @PathParam("id") UUID id) {
        feeds.revoke(id, caller.get());
    }
}
