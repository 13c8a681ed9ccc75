package org.plenum.member.meeting.kind;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.CHAIR;
import static org.plenum.platform.identity.Roles.COMMITTEE;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;
import static org.plenum.platform.identity.Roles.PROPOSAL_OFFICE;
import static org.plenum.platform.identity.Roles.RESEARCH;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.platform.web.Page;
import org.plenum.platform.web.PageRequest;

@Path("/api/v1/meeting-kinds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meeting kinds", description = "会议类别与法定人数规则 Kinds of meeting and their quorum")
class KindResource {

    private final MeetingKinds kinds;
    private final CurrentCaller caller;

    KindResource(MeetingKinds kinds, CurrentCaller caller) {
        this.kinds = kinds;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({ MEMBER, OFFICE, RESEARCH, PROPOSAL_OFFICE, COMMITTEE, ORGANIZATION, CHAIR, ADMIN })
    @Operation(operationId = "listMeetingKinds", summary = "会议类别及其规则，按代码 Kinds of meeting and their rules, by code")
    @Extension(name = "x-audience", value = "app,admin")
    public Page<KindView> list(
            @Parameter(description = "每页条数 Rows of a page", example = "50") @QueryParam("limit") @Nullable Integer limit,
            @Parameter(description = "上一页给出的游标 Cursor given by the page before") @QueryParam("cursor") @Nullable String cursor) {
        return kinds.page(PageRequest.of(limit, cursor, "meeting-kinds"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(ADMIN)
    @Operation(operationId = "addMeetingKind", summary = "新建会议类别 Add a kind of meeting")
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<KindView> add(@Valid @NotNull NewMeetingKind kind) {
        return Created.at("/api/v1/meeting-kinds", kinds.add(kind.code(), kind.name(), kind.convocation(),
                kind.basis(), caller.get()));
    }

    @POST
    @Path("/{code}/quorum-rules")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(ADMIN)
    @Operation(operationId = "addQuorumRule", summary = "新增法定人数规则 Add a quorum rule", description = "自某日起代替原规则；已开始签到的会议不受影响。 It replaces the earlier one from a day on; meetings whose sign-in has opened keep theirs.")
    @Extension(name = "x-audience", value = "admin")
    public KindView addRule(
            @Parameter(description = "会议类别代码 Code of the kind", example = "plenary") @PathParam("code") String code,
            @Valid @NotNull NewQuorumRule rule) {
        return kinds.addRule(code, rule.from(),
                new Quorum(rule.numerator(), rule.denominator(), rule.moreThan(), rule.basis()), caller.get());
    }

    @Schema(name = "NewMeetingKind", description = "新的会议类别 A new kind of meeting")
    record NewMeetingKind(
            @Schema(description = "代码：小写字母、数字、连字符 Code: small letters, digits, hyphens", examples = "sector-group") @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{0,29}") @Size(max = 30) String code,
            @Schema(description = "名称 Name", examples = "界别小组会议") @NotBlank @Size(max = 100) String name,
            @Schema(description = "应到范围 Who must attend", examples = "NAMED") @NotNull Convocation convocation,
            @Schema(description = "依据 Basis", examples = "市政协界别活动办法") @NotBlank @Size(max = 500) String basis) {
    }

    @Schema(name = "NewQuorumRule", description = "新的法定人数规则 A new quorum rule")
    record NewQuorumRule(
            @Schema(description = "自哪天起 From which day on", examples = "2021-01-01") @NotNull LocalDate from,
            @Schema(description = "分子 Numerator", examples = "2") @Min(1) @Max(100) int numerator,
            @Schema(description = "分母 Denominator", examples = "3") @Min(1) @Max(100) int denominator,
            @Schema(description = "是否须超过 Whether the fraction must be exceeded", examples = "false") boolean moreThan,
            @Schema(description = "依据 Legal basis", examples = "市政协七届五次会议选举办法") @NotBlank @Size(max = 500) String basis) {
    }
}
