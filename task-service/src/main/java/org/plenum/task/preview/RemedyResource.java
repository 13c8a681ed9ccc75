package org.plenum.task.preview;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.Roles;
import org.plenum.task.language.Language;

@Path("/api/v1/plans/{id}/remedies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "预演与补救 Previews and remedies")
class RemedyResource {

    private final Previews previews;
    private final Language language;

    RemedyResource(Previews previews, Language language) {
        this.previews = previews;
        this.language = language;
    }

    @GET
    @RolesAllowed({ Roles.OFFICE, Roles.RESEARCH, Roles.PROPOSAL_OFFICE, Roles.COMMITTEE, Roles.ORGANIZATION, Roles.CHAIR,
            Roles.ADMIN })
    @Operation(operationId = "readRemedies", summary = "不能按期时的补救办法 What would mend a plan that cannot be kept", description = """
            压缩、并行、取消依赖、放宽期限、提前开始、推迟开幕，按影响由小到大；每项都已重新排期核实，changes 可直接用于预演。
            Compress, run in parallel, drop a link, extend a deadline, start earlier, open later, the least intrusive first; each was verified by
            computing the plan with it, and its `changes` is the body of a preview.
            """)
    @Extension(name = "x-audience", value = "app,office,admin")
    public RemediesView read(@Parameter(description = "计划编号 Id") @PathParam("id") UUID id) {
        return previews.remedies(id, language.locale());
    }
}
