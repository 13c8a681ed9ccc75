package org.plenum.task.programme.enrolment;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.IfMatch;
import org.plenum.platform.web.MergePatch;

@Path("/api/v1/programme-members")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes", description = "品牌工作：请你来协商、一村一委员 Programmes, their villages, activities and members")
class EnrolmentResource {

    private final EnrolmentService enrolments;
    private final CurrentCaller caller;

    EnrolmentResource(EnrolmentService enrolments, CurrentCaller caller) {
        this.enrolments = enrolments;
        this.caller = caller;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readProgrammeMember", summary = "查看参加委员 Read a member of a programme")
    @Extension(name = "x-audience", value = "app,office,admin")
    public EnrolmentView read(@Parameter(description = "登记编号 Id") @PathParam("id") UUID id) {
        return enrolments.read(id);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "changeProgrammeMember", summary = "更正姓名或参加至何日 Change the name or the last day", description = "限牵头单位或办公室；此前的安排保留当时的姓名。By the lead unit or the office; earlier assignments keep the name of their day.")
    @Extension(name = "x-audience", value = "app")
    public EnrolmentView change(@Parameter(description = "登记编号 Id") @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(content = @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(implementation = EnrolmentFields.class))) @NotNull MergePatch patch) {
        return enrolments.change(id, IfMatch.version(ifMatch), patch, caller.get());
    }
}
