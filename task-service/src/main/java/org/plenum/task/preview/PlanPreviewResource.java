package org.plenum.task.preview;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Created;
import org.plenum.platform.web.Idempotent;
import org.plenum.task.language.Language;

@Path("/api/v1/plans/{id}/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "预演与补救 Previews and remedies")
class PlanPreviewResource {

    private final Previews previews;
    private final CurrentCaller caller;
    private final Language language;

    PlanPreviewResource(Previews previews, CurrentCaller caller, Language language) {
        this.previews = previews;
        this.caller = caller;
        this.language = language;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "makePreview", summary = "预演计划的改动 Preview changes to a plan", description = """
            开幕日、任务的工期与期限、依赖关系，可任意组合。只算出结果，什么都不改；预演到期后删除。
            Opening day, durations and deadlines of tasks, links, in any combination. Says what would come of it and changes nothing; the preview
            is removed when it expires.
            """)
    @Extension(name = "x-audience", value = "admin")
    public RestResponse<PreviewView> make(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id,
            @Valid @NotNull PreviewChanges body) {
        PreviewView preview = previews.make(id, body, caller.get(), language.locale());
        return Created.at("/api/v1/previews/" + preview.id(), preview);
    }
}
