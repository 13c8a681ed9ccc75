package org.plenum.task.trip;

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
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;
import org.plenum.task.language.Language;

@Path("/api/v1/trips")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trips", description = "谋划明年工作：务虚会与调研 Retreats and research trips")
class TripResource {

    private final TripService trips;
    private final CurrentCaller caller;
    private final Language language;

    TripResource(TripService trips, CurrentCaller caller, Language language) {
        this.trips = trips;
        this.caller = caller;
        this.language = language;
    }

    @Schema(name = "NewTrip")
    record NewTrip(
            @Schema(description = "RETREAT 务虚会，RESEARCH 调研 Kind", examples = "RESEARCH") @NotNull TripKind kind,
            @Schema(description = "牵头单位 Lead unit", examples = "经济科技委") @NotBlank @Size(max = 100) String leadUnit,
            @Schema(description = "主题 Subject", examples = "县域科创平台共建共享专题调研") @NotBlank @Size(max = 200) String subject,
            @Schema(description = "第一天 First day", examples = "2021-01-12") @NotNull LocalDate fromDay,
            @Schema(description = "最后一天，含；至多31天 Last day, included; at most 31 days", examples = "2021-01-13") @NotNull LocalDate toDay,
            @Schema(description = "地点，1—20处 Places, 1 to 20", examples = "[{\"county\":\"云溪县\",\"place\":\"云溪科创园\"}]") @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid TripPlace> places,
            @Schema(description = "带队领导 Leader", examples = "{\"name\":\"孙岩\"}") @NotNull @Valid TripPerson leader,
            @Schema(description = "带队领导以外的参加人 Those beside the leader", examples = "[{\"name\":\"田野\"}]") @NotNull @Size(max = 100) List<@NotNull @Valid TripPerson> participants,
            @Schema(description = "参加单位 Units that take part", examples = "[\"经济科技委\",\"研究室\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> units,
            @Schema(description = "服务的选题 Topics that it serves", examples = "[]") @NotNull @Size(max = 20) List<@NotNull UUID> topics) {

        TripFields fields() {
            return new TripFields(subject, fromDay, toDay, places, leader, participants, units, topics);
        }
    }

    @Schema(name = "TripDraft")
    record Draft(
            @Schema(description = "RETREAT 务虚会，RESEARCH 调研 Kind", examples = "RESEARCH") @NotNull TripKind kind,
            @Schema(description = "牵头单位 Lead unit", examples = "经济科技委") @NotBlank @Size(max = 100) String leadUnit,
            @Schema(description = "主题 Subject", examples = "县域科创平台共建共享专题调研") @NotBlank @Size(max = 200) String subject,
            @Schema(description = "第一天 First day", examples = "2021-01-12") @NotNull LocalDate fromDay,
            @Schema(description = "最后一天，含；至多31天 Last day, included; at most 31 days", examples = "2021-01-13") @NotNull LocalDate toDay,
            @Schema(description = "地点，1—20处 Places, 1 to 20", examples = "[{\"county\":\"云溪县\",\"place\":\"云溪科创园\"}]") @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid TripPlace> places,
            @Schema(description = "带队领导 Leader", examples = "{\"name\":\"孙岩\"}") @NotNull @Valid TripPerson leader,
            @Schema(description = "带队领导以外的参加人 Those beside the leader", examples = "[{\"name\":\"田野\"}]") @NotNull @Size(max = 100) List<@NotNull @Valid TripPerson> participants,
            @Schema(description = "参加单位 Units that take part", examples = "[\"经济科技委\",\"研究室\"]") @NotNull @Size(max = 50) List<@NotBlank @Size(max = 100) String> units,
            @Schema(description = "服务的选题 Topics that it serves", examples = "[]") @NotNull @Size(max = 20) List<@NotNull UUID> topics,
            @Schema(description = "替代哪次已有活动，检查时不计入 A trip that it would take the place of, left out of the check", examples = "0176832b-7400-7c3a-9d42-3f1b6c8e2b40", nullable = true) @Nullable UUID instead) {

        TripFields fields() {
            return new TripFields(subject, fromDay, toDay, places, leader, participants, units, topics);
        }
    }

    @Schema(name = "TripOutcome")
    record Outcome(
            @Schema(description = "成果 Outcome", examples = "形成三条建议") @NotBlank @Size(max = 4000) String outcome,
            @Schema(description = "报告在何处 Where its report is", examples = "政协发〔2021〕3号", nullable = true) @Nullable @Size(max = 500) @Pattern(regexp = "(?s).*\\S.*") String report) {
    }

    @Schema(name = "TripReason")
    record Why(
            @Schema(description = "理由 Why", examples = "与全会筹备冲突") @NotBlank @Size(max = 2000) String reason) {
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "planTrip", summary = "计划务虚会或调研 Plan a retreat or a research trip", description = "以本单位牵头；办公室可代各单位安排。计划可以与其他活动重叠，冲突列在 conflicts 中。Led by one's own unit; the office may plan for others. A plan may overlap with others; conflicts are listed.")
    @Extension(name = "x-audience", value = "app")
    public RestResponse<TripView> add(@Valid @NotNull NewTrip body) {
        TripView trip = trips.add(body.kind(), body.leadUnit(), body.fields(), caller.get(), language.locale());
        return Created.at("/api/v1/trips/" + trip.id(), trip);
    }

    @POST
    @Path("/check")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "checkTrip", summary = "检查安排有无冲突，不保存 Check a draft for conflicts without storing it")
    @Extension(name = "x-audience", value = "app")
    public TripCheckView check(@Valid @NotNull Draft body) {
        return trips.check(body.kind(), body.leadUnit(), body.fields(), body.instead(), caller.get(), language.locale());
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTrips", summary = "务虚会与调研，按第一天 Retreats and research trips, by first day", description = "条件可任意组合 Filters combine freely.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TripSummaryView> list(
            @Parameter(description = "该日或以后结束 Ends on or after", example = "2021-01-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "该日或以前开始 Begins on or before", example = "2021-01-31") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "务虚会或调研 Kind", example = "RESEARCH") @QueryParam("kind") @Nullable TripKind kind,
            @Parameter(description = "状态 State", example = "CONFIRMED") @QueryParam("state") @Nullable TripState state,
            @Parameter(description = "牵头单位 Lead unit", example = "经济科技委") @QueryParam("unit") @Nullable String unit,
            @Parameter(description = "参加人的姓名或账号 Name or account of somebody who goes along", example = "孙岩") @QueryParam("person") @Nullable String person,
            @Parameter(description = "县（市、区） County", example = "云溪县") @QueryParam("county") @Nullable String county,
            @Parameter(description = "具体地点 Place", example = "云溪科创园") @QueryParam("place") @Nullable String place,
            @Parameter(description = "服务的选题 A topic that it serves") @QueryParam("topic") @Nullable UUID topic,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return trips.page(new TripFilter(from, to, kind, state, unit, person, county, place, topic),
                PageRequest.of(limit, cursor, "trips", from, to, kind, state, unit, person, county, place, topic),
                caller.get());
    }

    @GET
    @Path("/conflicts")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTripConflicts", summary = "一段时间内有冲突的活动 Trips against which something stands", description = "计划中和已确认的活动，按第一天；没有冲突的略去，所以一页可能少于 limit 条，以 next 为准。Those planned or confirmed, by first day; those without a conflict are left out, so a page may be shorter than its limit: go by `next`.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<ConflictedTripView> conflicts(
            @Parameter(description = "自何日 From", example = "2021-01-01") @QueryParam("from") @Nullable LocalDate from,
            @Parameter(description = "至何日，含；最多400天 To, included; at most 400 days", example = "2021-01-31") @QueryParam("to") @Nullable LocalDate to,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return trips.conflicts(from, to, PageRequest.of(limit, cursor, "trip-conflicts", from, to), caller.get(),
                language.locale());
    }

    @GET
    @Path("/rules")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "listTripRules", summary = "调研间隔规则 Rules by which groups are spread", description = "同一县（市、区）两次调研须间隔的天数 Days that should lie between two groups in one county.")
    @Extension(name = "x-audience", value = "app,office,admin")
    public List<TripRuleView> rules() {
        return trips.rules();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTrip", summary = "查看一次活动及其冲突 Read a trip with what stands against it")
    @Extension(name = "x-audience", value = "app,office,admin")
    public TripView read(@Parameter(description = "编号 Id") @PathParam("id") UUID id) {
        return trips.read(id, caller.get(), language.locale());
    }

    @GET
    @Path("/{id}/history")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readTripHistory", summary = "活动办理记录，由早到晚 What happened to a trip, oldest first")
    @Extension(name = "x-audience", value = "app,office,admin")
    public Page<TripEventView> history(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @Parameter(description = "每页条数，1—200 Rows of a page, 1 to 200", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页的 next Cursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        return trips.history(id, PageRequest.of(limit, cursor, "trip-history", id));
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeTrip", summary = "修改安排 Change a trip", description = "限牵头单位或办公室，计划中。列表整体替换；换带队领导时须连同 account 一起给出（没有的给 null），否则保留原账号。By the lead unit or the office, while it is planned. Lists are replaced whole; another leader is given with the account, null if there is none, or the former account stays.")
    @Extension(name = "x-audience", value = "app")
    public TripView change(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = TripFields.class))) @NotNull MergePatch patch) {
        return trips.change(id, IfMatch.version(ifMatch), patch, caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/confirm")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "confirmTrip", summary = "确认 Confirm a trip", description = "限办公室。同一人同一天只能有一次已确认的活动，全会期间不安排：否则以 422 trip-blocked 拒绝并列出冲突。By the office. Nobody has two confirmed trips on a day, and none while the plenary meets: else refused with 422 trip-blocked, naming the conflicts.")
    @Extension(name = "x-audience", value = "app")
    public TripView confirm(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        return trips.confirm(id, IfMatch.version(ifMatch), caller.get(), language.locale());
    }

    @POST
    @Path("/{id}/replan")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "replanTrip", summary = "重新安排 Plan a trip anew", description = "限牵头单位或办公室；参加人的日程随即释放。By the lead unit or the office; its people's days are free again.")
    @Extension(name = "x-audience", value = "app")
    public TripView replan(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Why body) {
        return trips.handle(id, IfMatch.version(ifMatch), new TripCommand.Replan(caller.get(), body.reason()),
                language.locale());
    }

    @POST
    @Path("/{id}/hold")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "holdTrip", summary = "登记成果 Enter the outcome of a trip", description = "限牵头单位或办公室，最后一天起。By the lead unit or the office, from its last day on.")
    @Extension(name = "x-audience", value = "app")
    public TripView hold(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Outcome body) {
        return trips.handle(id, IfMatch.version(ifMatch), new TripCommand.Hold(caller.get(), body.outcome(), body.report()),
                language.locale());
    }

    @POST
    @Path("/{id}/cancel")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "cancelTrip", summary = "取消 Cancel a trip", description = "限牵头单位或办公室。By the lead unit or the office.")
    @Extension(name = "x-audience", value = "app")
    public TripView cancel(@Parameter(description = "编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Why body) {
        return trips.handle(id, IfMatch.version(ifMatch), new TripCommand.Cancel(caller.get(), body.reason()),
                language.locale());
    }
}
