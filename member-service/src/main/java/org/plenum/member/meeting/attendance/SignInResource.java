package org.plenum.member.meeting.attendance;

import static org.plenum.platform.identity.Roles.ADMIN;
import static org.plenum.platform.identity.Roles.MEMBER;
import static org.plenum.platform.identity.Roles.OFFICE;
import static org.plenum.platform.identity.Roles.ORGANIZATION;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.plenum.platform.identity.CurrentCaller;
import org.plenum.platform.web.Idempotent;

@Path("/api/v1/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Attendance", description = "应到人员与签到 Who must attend and who came")
class SignInResource {

    private static final String ID = "会议标识 Id of the meeting";

    private final AttendanceService attendance;
    private final CurrentCaller caller;

    SignInResource(AttendanceService attendance, CurrentCaller caller) {
        this.attendance = attendance;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/sign-in-code")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @RolesAllowed({ OFFICE, ORGANIZATION, ADMIN })
    @Operation(operationId = "showSignInCode", summary = "此刻的签到码（令牌与二维码） The sign-in code of the moment", description = "签到期间有效，定时更换；显示在会场屏幕上，委员用本人账号扫码。 It changes while sign-in is open; the screen shows it and members scan it with their own account.")
    @Extension(name = "x-audience", value = "admin")
    public SignInCode code(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.code(id);
    }

    @GET
    @Path("/{id}/my-attendance")
    @RolesAllowed(MEMBER)
    @Operation(operationId = "getMyAttendance", summary = "本人的出席情况 The caller's own attendance")
    @Extension(name = "x-audience", value = "app")
    public MyAttendanceView mine(@Parameter(description = ID) @PathParam("id") UUID id) {
        return attendance.mine(id, caller.get());
    }

    @POST
    @Path("/{id}/sign-in")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(MEMBER)
    @Operation(operationId = "signIn", summary = "本人扫码签到 Sign in by the code on the screen", description = "重复签到只记第一次；离会后再签为返回。 Only the first one counts; after leaving, it is a return.")
    @Extension(name = "x-audience", value = "app")
    public MyAttendanceView signIn(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ScannedCode body) {
        return attendance.signInByToken(id, body.token(), caller.get());
    }

    @POST
    @Path("/{id}/sign-out")
    @Consumes(MediaType.APPLICATION_JSON)
    @Idempotent
    @RolesAllowed(MEMBER)
    @Operation(operationId = "signOut", summary = "本人扫码登记提前离会 Record by the code on the screen that one leaves early")
    @Extension(name = "x-audience", value = "app")
    public MyAttendanceView signOut(@Parameter(description = ID) @PathParam("id") UUID id, @Valid @NotNull ScannedCode body) {
        return attendance.signOutByToken(id, body.token(), caller.get());
    }

    @Schema(name = "ScannedCode", description = "扫到的令牌 A scanned token")
    record ScannedCode(
            @Schema(description = "二维码中最后一个冒号之后的令牌 The token, what follows the last colon of the QR code", examples = "53741234.kJx2m3nq0vN1sTz8pQ4r5w") @NotBlank @Size(max = 64) String token) {
    }
}
