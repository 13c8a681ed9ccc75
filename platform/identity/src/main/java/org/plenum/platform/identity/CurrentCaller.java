package org.plenum.platform.identity;

import java.util.HashSet;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;

/// Gives the [Caller] of the current request.
@RequestScoped
public class CurrentCaller {

    private static final int LONGEST = 200;

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /// The caller.
    ///
    /// @throws UnauthorizedException if there is no verified token, or one without a subject
    public Caller get() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new UnauthorizedException();
        }
        @Nullable
        String id = token.getSubject();
        if (id == null || id.isBlank() || id.length() > LONGEST) {
            throw new UnauthorizedException();
        }
        String login = text(token, "preferred_username", id);
        var roles = new HashSet<>(identity.getRoles());
        roles.retainAll(Roles.ALL);
        @Nullable
        String unit = token.getClaim("unit") instanceof String some && !some.isBlank() && some.length() <= LONGEST ? some
                : null;
        return new Caller(id, login, text(token, "name", login), roles, unit);
    }

    private static String text(JsonWebToken token, String claim, String otherwise) {
        return token.getClaim(claim) instanceof String some && !some.isBlank() && some.length() <= LONGEST ? some : otherwise;
    }
}
