package org.plenum.member.meeting;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

import java.time.LocalDate;
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
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings", description = "会议：安排、签到、出席情况 Meetings, sign-in and figures")
class MeetingResource {

    private static final String ID = "会议标识 Id of the meeting";

    private final MeetingService meetings;
    private final CurrentCaller caller;

    MeetingResource(MeetingService meetings, CurrentCaller caller) {
        this.meetings = meetings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "planMeeting", summary = "安排会议 Plan a meeting", description = "应到人员按类别的规则，以会议当日的名册计算，开始签到时固定。全会的每次大会各为一个会议。 Who must attend follows from the roster of its day and is fixed when sign-in opens. Each sitting of a plenary is a meeting.")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<MeetingView> plan(@Valid @NotNull NewMeeting body) {
        MeetingView view = meetings.plan(body.kind(), body.committee(), body.fields(), caller.get());
        return Created.at("/api/v1/meetings/" + view.id(), view);
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listMeetings", summary = "会议，按日期先后 Meetings, in the order of their days")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<MeetingEntry> list(
            @Parameter(description = "类别代码 Code of a kind", example = "plenary") @QueryParam("kind") @Nullable String kind,
            @Parameter(description = "状态 State", example = "PLANNED") @QueryParam("state") @Nullable MeetingState state,
            @Parameter(description = "自何日 First day", example = "2021-01-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "至何日 Last day", example = "2021-12-31") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return meetings.page(new MeetingFilter(kind, state, from, to),
                PageRequest.of(limit, cursor, "meetings", kind, state, from, to));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "getMeeting", summary = "一个会议及此刻的应到、实到、请假、缺席与法定人数 A meeting with its figures at this moment")
    @Extension(name = "x-audience", value = "app,admin")
    public MeetingView get(@Parameter(description = ID) @PathParam("id") UUID id) {
        return meetings.read(id, caller.get());
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "changeMeeting", summary = "修改会议安排 Change a meeting", description = "限开始签到之前。 Before sign-in opens.")
    @Extension(name = "x-audience", value = "admin")
    public MeetingView change(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = MeetingFields.class))) @NotNull MergePatch patch) {
        return meetings.change(id, IfMatch.version(ifMatch), patch, caller.get());
    }

    @POST
    @Path("/{id}/open")
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "openMeeting", summary = "开始签到，固定应到人员 Open sign-in and fix who must attend", description = "会议当日或之后。 On its day or later.")
    @Extension(name = "x-audience", value = "admin")
    public MeetingView open(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return meetings.open(id, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/close")
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "closeMeeting", summary = "结束会议与签到 Close the meeting and its sign-in", description = "未到且未准假的为缺席。 Whoever did not come and has no leave was absent.")
    @Extension(name = "x-audience", value = "admin")
    public MeetingView close(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return meetings.close(id, IfMatch.version(ifMatch), caller.get());
    }

    @POST
    @Path("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "cancelMeeting", summary = "取消会议 Cancel a meeting")
    @Extension(name = "x-audience", value = "admin")
    public MeetingView cancel(@Parameter(description = ID) @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Cancellation body) {
        return meetings.cancel(id, IfMatch.version(ifMatch), body.reason(), caller.get());
    }

    @Schema(name = "NewMeeting", description = "新的会议 A new meeting")
    record NewMeeting(
            @Schema(description = "类别代码 Code of the kind", examples = "plenary") @NotBlank @Size(max = 30) String kind,
            @Schema(description = "专委会代码，仅限专委会会议 Code of the committee, for meetings of one", examples = "proposals") @Nullable @Size(max = 30) String committee,
            @Schema(description = "名称 Title", examples = "市政协七届五次会议开幕会") @NotBlank @Size(max = 200) String title,
            @Schema(description = "地点 Place", examples = "市人民大会堂") @NotBlank @Size(max = 200) String place,
            @Schema(description = "日期 Day", examples = "2021-02-01") @NotNull LocalDate day,
            @Schema(description = "开始时刻 Start", examples = "09:00") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Size(max = 5) String startsAt,
            @Schema(description = "结束时刻 End", examples = "11:30") @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Size(max = 5) String endsAt,
            @Schema(description = "应到名单，仅限按名单召集的类别，至多 500 人 Who must attend, for kinds that convene named people, 500 at most") @Nullable @Size(max = 500) List<@NotNull UUID> members) {

        MeetingFields fields() {
            return new MeetingFields(title, place, day, startsAt, endsAt, members);
        }
    }

    @Schema(name = "MeetingCancellation", description = "取消会议 A cancellation")
    record Cancellation(
            @Schema(description = "理由 Why", examples = "因疫情防控改期") @NotBlank @Size(max = 500) String reason) {
    }
}
