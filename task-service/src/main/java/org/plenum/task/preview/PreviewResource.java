package org.plenum.task.preview;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.identity.Roles;
import org.plenum.platform.web.Idempotent;
import org.plenum.task.language.Language;

@Path("/api/v1/previews")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Previews", description = "预演与补救 Previews and remedies")
class PreviewResource {

    private final Previews previews;
    private final CurrentCaller caller;
    private final Language language;

    PreviewResource(Previews previews, CurrentCaller caller, Language language) {
        this.previews = previews;
        this.caller = caller;
        this.language = language;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "readPreview", summary = "查看预演 Read a preview")
    @Extension(name = "x-audience", value = "admin")
    public PreviewView read(@Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return previews.read(id, language.locale());
    }

    @POST
    @Path("/{id}/apply")
    @Idempotent
    @RolesAllowed({ Roles.OFFICE, Roles.ADMIN })
    @Operation(operationId = "applyPreview", summary = "应用预演 Apply a preview", description = """
            在一个事务内做完预演的全部改动，先保存基线。会议、计划、任务或依赖在预演后有变动的，以 409 preview-stale 拒绝并说明变动；
            开幕日不可行的，以 422 plan-impossible 拒绝并列出链条。不需 If-Match：预演本身就是对所见状态的引用。
            Makes all changes of the preview in one transaction, after keeping a baseline. Refused with 409 `preview-stale`, saying what, if session,
            plan, tasks or links have changed since; with 422 `plan-impossible` and the chains, if the opening day is impossible. No If-Match: the
            preview itself names the state that was seen.
            """)
    @Extension(name = "x-audience", value = "admin")
    public AppliedView apply(@Parameter(description = "预演编号 Id") @PathParam("id") UUID id) {
        return previews.apply(id, caller.get(), language.locale());
    }
}
