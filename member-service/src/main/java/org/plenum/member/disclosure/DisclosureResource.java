package org.plenum.member.disclosure;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.ORGANIZATION;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
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
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Idempotent;

import com.fasterxml.jackson.annotation.JsonProperty;

@Path("/api/v1/members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sensitive values", description = "敏感信息的查看与查找 Reading and finding by sensitive values")
class DisclosureResource {

    private static final String NO_KEY = "不接受：此操作的回答不留存 Not accepted: the answer to this operation is not kept";

    private final DisclosureService disclosure;
    private final CurrentCaller caller;

    DisclosureResource(DisclosureService disclosure, CurrentCaller caller) {
        this.disclosure = disclosure;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/sensitive-reads")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @RolesAllowed({ ORGANIZATION, ADMIN })
    @Operation(operationId = "readSensitiveValues", summary = "查看身份证号与手机明文 Read citizen id and mobile number in plain text", description = "每次查看连同用途记入日志。 Every read is recorded with its purpose.")
    @Extension(name = "x-audience", value = "admin")
    public PlainValues read(@Parameter(description = "委员标识 Id of the member") @PathParam("id") UUID id,
            @Parameter(description = NO_KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull SensitiveRead read) {
        NotRepeatable.refuse(key);
        return disclosure.read(id, read.purpose().strip(), caller.get());
    }

    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @RolesAllowed({ ORGANIZATION, ADMIN })
    @Operation(operationId = "searchMembers", summary = "按身份证号或手机精确查找 Find members by exact citizen id or mobile number", description = "查找值只在请求体中，不进入地址与日志；每次查找记入日志（不含值）。 The value travels in the body alone; every search is recorded without it.")
    @Extension(name = "x-audience", value = "admin")
    public SearchHits search(@Parameter(description = NO_KEY) @HeaderParam("Idempotency-Key") @Nullable String key,
            @Valid @NotNull MemberSearch search) {
        NotRepeatable.refuse(key);
        return disclosure.search(search.citizenId(), search.mobile(), caller.get());
    }

    @Schema(name = "SensitiveRead", description = "查看敏感信息 A read of sensitive values")
    record SensitiveRead(
            @Schema(description = "用途，不得含身份证号或手机 Purpose; must not contain the values themselves", examples = "办理换届体检登记") @NotBlank @Size(min = 2, max = 200) String purpose) {
    }

    @Schema(name = "MemberSearch", description = "精确查找，二者须且只能给一个 An exact search by one of the two")
    record MemberSearch(
            @Schema(description = "公民身份号码 Citizen id", examples = "11010519491231002X") @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable @Size(max = 40) String citizenId,
            @Schema(description = "手机 Mobile number", examples = "13800000000") @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable @Size(max = 40) String mobile) {

        @Override
        public String toString() {
            return "MemberSearch[hidden]";
        }
    }
}
